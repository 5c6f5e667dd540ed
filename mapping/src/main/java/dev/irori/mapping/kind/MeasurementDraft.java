package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** One OBX of ADT-00. */
record MeasurementDraft(Segment obx, Observation observation) implements Draft {

    @Override
    public @Nullable Segment segment(String name) {
        return name.equals("OBX") ? obx : null;
    }
}
