package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import org.hl7.fhir.r4.model.Coverage;
import org.jspecify.annotations.Nullable;

/** One IN1. */
record CoverageDraft(Segment in1, Coverage coverage) implements Draft {
    private static final String PLANS = "JHSD0001";

    @Override
    public @Nullable Segment segment(String name) {
        return name.equals("IN1") ? in1 : null;
    }

    /** The plan code, in whichever triplet of IN1-2 it stands. */
    String plan() {
        Value plan = in1.field(2);
        int triplet = plan.component(6).text().strip().equals(PLANS) ? 4 : 1;
        return plan.component(triplet).text().strip();
    }

    /** What kind of cover the plan is: MI medical insurance, PE public expense, others as themselves. */
    private String kind() {
        return Table.INSURANCE_PLAN.row(plan()).flatMap(row -> row.cell("kind")).orElse("");
    }

    boolean isInsurance() {
        return kind().equals("MI");
    }

    boolean isPublicExpense() {
        return kind().equals("PE");
    }

    boolean isSelfPaid() {
        return kind().equals("OE");
    }
}
