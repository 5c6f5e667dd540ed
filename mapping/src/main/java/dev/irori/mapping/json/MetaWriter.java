package dev.irori.mapping.json;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Writes meta by HAPI's rules: the version of the id fills a missing versionId, labels that say nothing are dropped. */
final class MetaWriter {

    private static final Name META = Name.of("meta");
    private static final List<String> ORDER =
            List.of("extension", "versionId", "lastUpdated", "source", "profile", "security", "tag");

    private final Session session;
    private final JsonBuffer out;

    MetaWriter(Session session) {
        this.session = session;
        out = session.out();
    }

    void ofResource(@Nullable Meta meta, Scope scope) {
        Meta written = asWritten(meta, scope.resource());
        if (session.slotsMetaOf(scope.resource())) {
            session.metaSlot(written == null ? absent() : parts(written, scope));
        } else if (written != null) {
            object(META, written, scope);
        }
    }

    /** A meta that stands elsewhere, such as a parameter's value; HAPI treats it the same. */
    void value(@Nullable Name name, Meta meta, Scope scope) {
        Meta written = asWritten(meta, scope.resource());
        if (written != null) {
            object(name, written, scope);
        }
    }

    /** HAPI asks whether the value is empty before it drops labels, so an empty object may remain. */
    void ofExtension(Name name, Meta meta, Scope scope) {
        Meta written = asWritten(meta, scope.resource());
        if (written == null || written.isEmpty()) {
            out.name(name);
            out.put('{');
            out.put('}');
        } else {
            object(name, written, scope);
        }
    }

    private void object(@Nullable Name name, Meta meta, Scope scope) {
        boolean before = session.marks().suspend(true);
        session.elements().object(name, meta, scope);
        session.marks().suspend(before);
    }

    private MetaSlot absent() {
        int at = out.end();
        return new MetaSlot(at, at, at, at, at, at, at, false);
    }

    private MetaSlot parts(Meta meta, Scope scope) {
        ElementPlan plan = session.plans().of(meta);
        Object[] values = plan.read(meta);
        int[] starts = new int[ORDER.size()];
        boolean before = session.marks().suspend(true);
        int from = out.end();
        session.elements().elementId(meta);
        for (int i = 0; i < starts.length; i++) {
            String part = plan.child(i).element();
            if (!part.equals(ORDER.get(i))) {
                throw new IllegalStateException("this HAPI orders meta otherwise: " + part);
            }
            starts[i] = out.end();
            if (part.equals("security")) {
                labels((List<?>) values[i], scope);
            } else {
                session.elements().child(plan, i, values, scope);
            }
        }
        session.marks().suspend(before);
        return new MetaSlot(from, starts[1], starts[2], starts[3], starts[5], starts[6], out.end(), !meta.isEmpty());
    }

    private void labels(@Nullable List<?> security, Scope scope) {
        if (security != null) {
            security.forEach(label -> session.elements().object(null, (Coding) label, scope));
        }
    }

    private static @Nullable Meta asWritten(@Nullable Meta meta, Resource resource) {
        boolean versioned = (meta == null || isBlank(meta.getVersionId()))
                && resource.hasId()
                && resource.getIdElement().hasVersionIdPart();
        if (!versioned && (meta == null || isPlain(meta))) {
            return meta;
        }
        Meta copy = meta == null ? new Meta() : meta.copy();
        if (versioned) {
            copy.setVersionId(resource.getIdElement().getVersionIdPart());
        }
        copy.getTag().removeIf(MetaWriter::saysNothing);
        copy.getSecurity().removeIf(MetaWriter::saysNothing);
        return copy;
    }

    /** HAPI writes a copy; it differs from the original at most where there are labels or extensions. */
    private static boolean isPlain(Meta meta) {
        return !meta.hasTag()
                && !meta.hasSecurity()
                && ModelFields.extensions(meta).isEmpty()
                && isPlain(meta.hasLastUpdated() ? meta.getLastUpdatedElement() : null)
                && isPlain(meta.hasSource() ? meta.getSourceElement() : null)
                && (!meta.hasProfile() || meta.getProfile().stream().allMatch(MetaWriter::isPlain));
    }

    private static boolean isPlain(@Nullable Element part) {
        return part == null || ModelFields.extensions(part).isEmpty();
    }

    private static boolean saysNothing(Coding label) {
        return isBlank(label.getCode()) && isBlank(label.getSystem());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
