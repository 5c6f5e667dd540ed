package dev.irori.mapping.json;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Resource;

/** What HAPI's own parser writes, and where two texts part. */
final class Oracle {

    static final FhirContext R4 = FhirContext.forR4Cached();

    private static final int AROUND = 80;

    private Oracle() {}

    static byte[] bytes(Resource resource) {
        return R4.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Resource resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static String ours(Resource resource) {
        return text(Encoder.r4().encode(resource).toBytes(SlotFiller.of(ReleasedMeta.NONE, reference -> true)));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String difference(String ours, String hapi) {
        int at = 0;
        while (at < Math.min(ours.length(), hapi.length()) && ours.charAt(at) == hapi.charAt(at)) {
            at++;
        }
        return "first difference at " + at + "\nours: ..." + around(ours, at) + "\nHAPI: ..." + around(hapi, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }
}
