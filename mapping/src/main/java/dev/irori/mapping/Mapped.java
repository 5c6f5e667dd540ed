package dev.irori.mapping;

import dev.irori.kernel.FhirId;
import org.hl7.fhir.r4.model.Resource;

/**
 * One resource of one file.
 *
 * @param origin the segment it was made from, as in {@code PRB[2]}
 */
public record Mapped(FhirId id, Resource resource, String origin) {}
