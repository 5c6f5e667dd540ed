package dev.irori.mapping.json;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;

/**
 * Encodes any R4 resource of HAPI's model as compact FHIR JSON, byte for byte as HAPI's parser does by default. Safe to
 * share; a resource must not be changed meanwhile.
 */
public final class Encoder {

    private static final int USUAL = 1 << 14;
    private static final int LARGEST_KEPT = 1 << 20;
    private static final ThreadLocal<JsonBuffer> BUFFER = ThreadLocal.withInitial(() -> new JsonBuffer(USUAL));
    private static final Encoder R4 = new Encoder(new Plans(FhirContext.forR4Cached()));

    private final Plans plans;

    private Encoder(Plans plans) {
        this.plans = plans;
    }

    public static Encoder r4() {
        return R4;
    }

    /** The final bytes, without slots. */
    public Encoded encode(Resource resource) {
        return encode(resource, SlotPolicy.NONE);
    }

    public Encoded encode(Resource resource, SlotPolicy policy) {
        JsonBuffer buffer = BUFFER.get();
        try {
            return new Session(plans, buffer, policy, false).encode(resource);
        } catch (Session.LinkMet e) {
            buffer.rewind(0);
            return new Session(plans, buffer, policy, true).encode(resource);
        } finally {
            buffer.rewind(0);
            if (buffer.capacity() > LARGEST_KEPT) {
                BUFFER.remove();
            }
        }
    }
}
