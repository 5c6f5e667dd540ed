package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** The Patient in the making and the one segment that the rules at work add to it: PID, or one DB1. */
record PatientDraft(Segment from, Patient patient) implements Draft {

    @Override
    public @Nullable Segment segment(String name) {
        return from.name().equals(name) ? from : null;
    }
}
