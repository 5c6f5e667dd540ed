package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.jspecify.annotations.Nullable;

/** One ORC of a meal order with its timings and diets. */
final class MealDraft implements Draft {
    final Segment orc;
    final @Nullable Segment pv1;
    final List<Segment> timings = new ArrayList<>();
    final List<Segment> diets = new ArrayList<>();
    final NutritionOrder order = new NutritionOrder();

    MealDraft(Segment orc, @Nullable Segment pv1) {
        this.orc = orc;
        this.pv1 = pv1;
    }

    void add(Segment segment) {
        switch (segment.name()) {
            case "TQ1" -> timings.add(segment);
            case "ODS" -> diets.add(segment);
            default -> {}
        }
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "ORC" -> orc;
            case "PV1" -> pv1;
            case "TQ1" -> timings.isEmpty() ? null : timings.get(0);
            case "ODS" -> diets.isEmpty() ? null : diets.get(0);
            default -> null;
        };
    }
}
