package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import java.util.Optional;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.jspecify.annotations.Nullable;

/** What became of an order, as the file says and no clock: an issued prescription is completed, whatever the day. */
final class OrderState {
    private static final String COMPLETED = "completed";
    private static final String UNKNOWN = "unknown";
    private static final String ACTIVE = "active";

    private OrderState() {}

    /** ORC-1; where it says no more than that there is an order, an ORC-5 that withdraws it counts. */
    static MedicationRequestStatus of(@Nullable Segment orc, Scene scene) {
        if (orc == null) {
            return MedicationRequestStatus.UNKNOWN;
        }
        String control = said(orc, 1, Table.ORDER_CONTROL, COMPLETED, scene);
        boolean open = control.equals(COMPLETED) || control.equals(UNKNOWN);
        String state = open && orc.field(5).isPresent() ? said(orc, 5, Table.ORDER_STATUS, COMPLETED, scene) : control;
        boolean withdrawn = !state.equals(UNKNOWN) && !state.equals(ACTIVE) && !state.equals(COMPLETED);
        return MedicationRequestStatus.fromCode(withdrawn ? state : control);
    }

    /** Codes that say nothing about the order itself leave it as it is. */
    private static String said(Segment orc, int field, Table table, String silent, Scene scene) {
        String code = orc.field(field).component(1).text().strip();
        Optional<Row> row = table.row(code);
        if (row.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, orc, field, code);
            return UNKNOWN;
        }
        return row.flatMap(it -> it.cell("medication")).orElse(silent);
    }
}
