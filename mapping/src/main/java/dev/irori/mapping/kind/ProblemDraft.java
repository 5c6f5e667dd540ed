package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;

/** One PRB with the segments that follow it, up to the next PRB. */
final class ProblemDraft implements Draft {
    final Segment prb;
    final Condition condition = new Condition();
    final List<Segment> teeth = new ArrayList<>();
    final List<Segment> insurances = new ArrayList<>();
    private @Nullable Segment modifiers;
    private @Nullable Segment order;

    ProblemDraft(Segment prb) {
        this.prb = prb;
    }

    void add(Segment segment) {
        switch (segment.name()) {
            case "ZPR" -> modifiers = segment;
            case "ZPD" -> teeth.add(segment);
            case "ZI1" -> insurances.add(segment);
            case "ORC" -> order = segment;
            default -> {}
        }
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "PRB" -> prb;
            case "ZPR" -> modifiers;
            case "ZPD" -> teeth.isEmpty() ? null : teeth.get(0);
            case "ZI1" -> insurances.isEmpty() ? null : insurances.get(0);
            case "ORC" -> order;
            default -> null;
        };
    }
}
