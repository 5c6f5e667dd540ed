package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.jspecify.annotations.Nullable;

/** One AL1 or IAM: the type and the allergen stand in the same fields of both. */
record AllergyDraft(Segment from, AllergyIntolerance allergy) implements Draft {
    static final int TYPE = 2;
    static final int ALLERGEN = 3;

    @Override
    public @Nullable Segment segment(String name) {
        return from.name().equals(name) ? from : null;
    }

    String type() {
        return type(from);
    }

    static String type(Segment segment) {
        return segment.field(TYPE).component(1).text().strip();
    }
}
