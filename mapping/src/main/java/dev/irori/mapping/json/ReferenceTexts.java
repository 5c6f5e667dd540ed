package dev.irori.mapping.json;

import ca.uhn.fhir.util.FhirTerser.ContainedResources;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What a reference says once written: HAPI strips versions and names what the reference only points to in memory. */
final class ReferenceTexts {

    private final Session session;

    ReferenceTexts(Session session) {
        this.session = session;
    }

    /** The reference itself, or a copy with another text. */
    Reference asWritten(Reference reference) {
        IBaseResource target = reference.getResource();
        String text = reference.getReference();
        if (target == null && (text == null || isRelative(text))) {
            return reference;
        }
        IIdType given = reference.getReferenceElement();
        String written = target == null ? unlinked(given) : linked(reference, given, target);
        // asked again: naming a contained target changes the reference itself
        String current = reference.getReferenceElement().getValue();
        if (written == null ? current == null : written.equals(current)) {
            return reference;
        }
        Reference copy = new Reference();
        session.plans().context().newTerser().cloneInto(reference, copy, true);
        copy.setReference(written);
        return copy;
    }

    /** Whether it is {@code Type/id} and nothing else, which is written as it is. */
    static boolean isRelative(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && i != slash && (i < slash || !isIdCharacter(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdCharacter(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private static @Nullable String unlinked(IIdType given) {
        return isBlank(given.getIdPart())
                ? given.getValue()
                : given.toVersionless().getValue();
    }

    private @Nullable String linked(Reference reference, IIdType given, IBaseResource target) {
        ContainedResources contained = session.links();
        if (!isBlank(given.getIdPart())) {
            IIdType typed = given.hasResourceType() || given.isLocal() ? given : given.withResourceType(type(target));
            return typed.toVersionless().getValue();
        }
        IIdType id = contained.getResourceId(target);
        if (id != null && !id.isEmpty()) {
            return id.isLocal() ? id.getValue() : rename(reference, id);
        }
        IIdType earlier = contained.getPreviouslyContainedResourceId(target);
        if (earlier != null) {
            contained.addContained(earlier, target);
            return rename(reference, earlier);
        }
        return ofIdentified(given, target);
    }

    private static String rename(Reference reference, IIdType id) {
        String local = "#" + id.getValue();
        reference.setReference(local);
        return local;
    }

    private @Nullable String ofIdentified(IIdType given, IBaseResource target) {
        IIdType id = target.getIdElement();
        if (id == null || !id.hasIdPart()) {
            return given.getValue();
        }
        if (id.getValue().startsWith("urn:")) {
            return id.getValue();
        }
        IIdType typed = id.hasResourceType() ? id : id.withResourceType(type(target));
        return typed.toVersionless().getValue();
    }

    private String type(IBaseResource target) {
        return session.plans().context().getResourceType(target);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
