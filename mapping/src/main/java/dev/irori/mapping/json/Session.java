package dev.irori.mapping.json;

import ca.uhn.fhir.util.FhirTerser.ContainedResources;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One encoding: the writers that share a buffer, and what they must agree on. */
final class Session {

    private final Plans plans;
    private final JsonBuffer out;
    private final SlotPolicy policy;
    private final boolean linked;
    private final SlotMarks marks;
    private final PrimitiveWriter primitives;
    private final ElementWriter elements;
    private final ExtensionWriter extensions;
    private final MetaWriter metas;
    private final ReferenceTexts references;
    private final ResourceWriter resources;
    private @Nullable Resource root;
    private @Nullable MetaSlot metaSlot;
    private @Nullable ContainedResources links;

    /** Reference.resource points to a resource in memory: only HAPI's own walk knows what that contains. */
    static final class LinkMet extends RuntimeException {
        private LinkMet() {
            super("a reference points to a resource in memory", null, false, false);
        }
    }

    Session(Plans plans, JsonBuffer out, SlotPolicy policy, boolean linked) {
        this.plans = plans;
        this.out = out;
        this.policy = policy;
        this.linked = linked;
        marks = new SlotMarks(policy.hides());
        primitives = new PrimitiveWriter(out);
        elements = new ElementWriter(this);
        extensions = new ExtensionWriter(this);
        metas = new MetaWriter(this);
        references = new ReferenceTexts(this);
        resources = new ResourceWriter(this);
    }

    /** Throws {@link LinkMet} when it was not prepared for links. */
    Encoded encode(Resource resource) {
        root = resource;
        resources.resource(resource, false);
        return new Encoded(out.toBytes(), metaSlot, marks.found());
    }

    /** HAPI's preparation of every resource that is not contained; it changes the model. */
    void enter(Resource resource) {
        if (!linked) {
            return;
        }
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().forEach(Session::nameByUrl);
        }
        links = plans.context().newTerser().containResources(resource, links, false);
    }

    private static void nameByUrl(Bundle.BundleEntryComponent entry) {
        String url = entry.getFullUrl();
        if (url != null && url.startsWith("urn:") && entry.getResource() != null) {
            IdType id = entry.getResource().getIdElement();
            if (id.getValue() == null) {
                id.setValue(url);
            }
        }
    }

    ContainedResources links() {
        if (!linked) {
            throw new LinkMet();
        }
        return Objects.requireNonNull(links);
    }

    @Nullable
    ContainedResources linksOrNull() {
        return links;
    }

    boolean mayHide(String reference) {
        return policy.mayHide(reference);
    }

    boolean slotsMetaOf(Resource resource) {
        return resource == root && policy.meta();
    }

    void metaSlot(MetaSlot slot) {
        metaSlot = slot;
    }

    Plans plans() {
        return plans;
    }

    JsonBuffer out() {
        return out;
    }

    SlotMarks marks() {
        return marks;
    }

    PrimitiveWriter primitives() {
        return primitives;
    }

    ElementWriter elements() {
        return elements;
    }

    ExtensionWriter extensions() {
        return extensions;
    }

    MetaWriter metas() {
        return metas;
    }

    ReferenceTexts references() {
        return references;
    }

    ResourceWriter resources() {
        return resources;
    }
}
