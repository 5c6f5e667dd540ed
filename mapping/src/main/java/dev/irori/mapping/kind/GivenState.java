package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Whether a dose was given: from RXA-20, RXA-21 and what ORC-1 says of the record itself. */
enum GivenState {
    GIVEN("completed", "completed"),
    NOT_GIVEN("not-done", "cancelled"),
    WITHDRAWN("entered-in-error", "entered-in-error"),
    UNKNOWN("unknown", "unknown");

    private static final String COMPLETION = "http://terminology.hl7.org/CodeSystem/v2-0322";
    private static final String REFUSED = "RE";

    private final String administration;
    private final String dispense;

    GivenState(String administration, String dispense) {
        this.administration = administration;
        this.dispense = dispense;
    }

    String administration() {
        return administration;
    }

    String dispense(Segment rxa) {
        return this == NOT_GIVEN && completion(rxa).equals(REFUSED) ? "declined" : dispense;
    }

    /** A record taken back was not given; silence about completion is no completion. */
    static GivenState of(Segment rxa, @Nullable Segment orc, Scene scene) {
        String completion = completion(rxa);
        Optional<Row> row = Table.COMPLETION.row(completion);
        if (rxa.field(21).component(1).is("D")) {
            return WITHDRAWN;
        }
        if (orc != null && isCancelled(orc)) {
            if (row.flatMap(Row::target).filter("completed"::equals).isPresent()) {
                scene.gap(
                        GapKind.CONTRADICTION, orc, 1, orc.field(1).component(1).text());
            }
            return WITHDRAWN;
        }
        if (completion.isEmpty()) {
            return UNKNOWN;
        }
        if (row.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, rxa, 20, completion);
            return UNKNOWN;
        }
        return row.flatMap(Row::target).filter("completed"::equals).isPresent() ? GIVEN : NOT_GIVEN;
    }

    /** Cancelled is the record; a discontinued order leaves standing what was given before. */
    private static boolean isCancelled(Segment orc) {
        return Table.ORDER_CONTROL
                .row(orc.field(1).component(1).text())
                .flatMap(it -> it.cell("medication"))
                .filter(it -> it.equals("cancelled") || it.equals("entered-in-error"))
                .isPresent();
    }

    /** Why it is not simply complete: a part, a refusal. */
    static Optional<CodeableConcept> reason(Segment rxa) {
        String completion = completion(rxa);
        return completion.equals("CP")
                ? Optional.empty()
                : Table.COMPLETION
                        .row(completion)
                        .map(row -> new CodeableConcept(new Coding(COMPLETION, row.code(), row.english()))
                                .setText(row.japanese() + " (" + row.english() + ")"));
    }

    private static String completion(Segment rxa) {
        return rxa.field(20).component(1).text().strip();
    }
}
