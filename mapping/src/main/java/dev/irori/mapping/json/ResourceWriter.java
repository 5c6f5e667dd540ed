package dev.irori.mapping.json;

import ca.uhn.fhir.util.FhirTerser.ContainedResources;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Writes a whole resource: the root, one inside another, or one that is contained. */
final class ResourceWriter {

    private static final Name ID = Name.of("id");
    private static final Name ID_TWIN = Name.of("_id");
    private static final Name CONTAINED = Name.of("contained");

    private final Session session;
    private final JsonBuffer out;

    ResourceWriter(Session session) {
        this.session = session;
        out = session.out();
    }

    void resource(Resource resource, boolean contained) {
        if (!contained) {
            session.enter(resource);
        }
        IdType id = resource.hasId() ? resource.getIdElement() : null;
        boolean written =
                id != null && !isBlank(id.getIdPart()) && !id.getValue().startsWith("urn:");
        write(resource, written ? id : null, contained);
    }

    private void write(Resource resource, @Nullable IdType id, boolean contained) {
        ElementPlan plan = session.plans().of(resource);
        Scope scope = new Scope(resource, contained);
        int barrier = session.marks().raiseBarrier();
        out.put(plan.opening());
        if (id != null && id.hasIdPart()) {
            session.primitives().text(ID, id.getIdPart());
            boolean before = session.marks().suspend(true);
            session.extensions().twinOfExtensionValue(ID_TWIN, id, scope);
            session.marks().suspend(before);
        }
        session.elements().children(resource, plan, scope);
        out.put('}');
        session.marks().lowerBarrier(barrier);
    }

    void contained(@Nullable List<?> own, Scope scope) {
        if (scope.contained()) {
            return;
        }
        ContainedResources links = session.linksOrNull();
        if (links != null) {
            array(links.getContainedResources().stream()
                    .map(each ->
                            new Inner((Resource) each, links.getResourceId(each).getValue()))
                    .toList());
        } else if (own != null && !own.isEmpty()) {
            array(numbered(own));
        }
    }

    private record Inner(Resource resource, String id) {}

    private void array(List<Inner> inner) {
        if (inner.isEmpty()) {
            return;
        }
        out.name(CONTAINED);
        out.put('[');
        for (Inner each : inner) {
            out.separate();
            write(each.resource(), new IdType(withoutHashes(each.id())), true);
        }
        out.put(']');
    }

    /** As HAPI does: an id loses its hashes, a missing one is made up, of two equal ones the first wins. */
    private static List<Inner> numbered(List<?> own) {
        List<Inner> inner = new ArrayList<>(own.size());
        for (Object each : own) {
            Resource resource = (Resource) each;
            IdType id = resource.getIdElement();
            String text = id.getValue();
            if (isBlank(text)) {
                id.setValue(UUID.randomUUID().toString());
            } else if (text.startsWith("#")) {
                id.setValue(withoutHashes(text));
            }
            String part = id.getIdPart();
            if (inner.stream()
                    .noneMatch(
                            other -> part.equals(other.resource().getIdElement().getIdPart()))) {
                inner.add(new Inner(resource, id.getValue()));
            }
        }
        return inner;
    }

    private static String withoutHashes(String id) {
        int start = 0;
        while (start < id.length() && id.charAt(start) == '#') {
            start++;
        }
        return id.substring(start);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
