package dev.irori.mapping;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.params.Fact;
import dev.irori.mapping.params.Params;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * One resource of one file.
 *
 * @param origin the segment it was made from, as in {@code PRB[2]}
 */
public record Mapped(FhirId id, Resource resource, String origin) {

    /** What the index must know of it; computed when asked, since serving needs none. */
    public List<Fact> facts() {
        return Params.facts(resource);
    }
}
