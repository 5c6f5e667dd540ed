package dev.irori.cli;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.json.Encoder;
import dev.irori.mapping.json.ReleasedMeta;
import dev.irori.mapping.json.SlotFiller;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;

/** The resources as one collection, for people and pipes. */
record MappedBundle(List<Mapped> resources) {
    private static final SlotFiller AS_IS = SlotFiller.of(ReleasedMeta.NONE, reference -> true);

    void write(Writer out, boolean pretty) throws IOException {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        resources.forEach(it -> bundle.addEntry().setResource(it.resource()));
        if (pretty) {
            FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToWriter(bundle, out);
        } else {
            out.write(new String(Encoder.r4().encode(bundle).toBytes(AS_IS), StandardCharsets.UTF_8));
        }
        out.write('\n');
        out.flush();
    }
}
