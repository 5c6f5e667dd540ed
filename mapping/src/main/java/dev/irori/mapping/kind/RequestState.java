package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ORC-1 and ORC-5 as the state of a request, a code of FHIR's request-status; nothing depends on the clock. */
final class RequestState {
    private static final String ACTIVE = "active";
    private static final String UNKNOWN = "unknown";

    private RequestState() {}

    /** A control code that ends an order outranks its state; a control code alone says it is active. */
    static String of(@Nullable Segment orc, Scene scene) {
        if (orc == null) {
            return UNKNOWN;
        }
        String control = orc.field(1).text().strip();
        Optional<String> byControl = Table.ORDER_CONTROL.target(control);
        if (byControl.isPresent() && !byControl.get().equals(ACTIVE)) {
            return byControl.get();
        }
        String state = orc.field(5).text().strip();
        Optional<String> byState = Table.ORDER_STATUS.target(state);
        if (byState.isEmpty() && !state.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, orc, 5, state);
        } else if (byState.isEmpty() && Table.ORDER_CONTROL.row(control).isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, orc, 1, control);
        }
        return byState.or(() -> byControl).orElse(UNKNOWN);
    }

    /** Whether what was ordered was called off. */
    static boolean isRevoked(String status) {
        return status.equals("revoked") || status.equals("entered-in-error");
    }
}
