package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** One OBX of an examination or of vital signs, with the OBR and the ORC above it. */
record ExamObservationDraft(ExamResult result, ExamGroup group, String category, Observation observation)
        implements Draft {

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "OBX" -> result.obx();
            case "NTE" -> result.comments().isEmpty() ? null : result.comments().get(0);
            default -> group.segment(name);
        };
    }
}
