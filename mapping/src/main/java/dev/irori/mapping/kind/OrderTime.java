package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * When an order was placed. One vendor writes ORC-9 of injections as date, two zeros, hour and minute; the file's own
 * time tells whether the hour is midnight or was pushed aside, and where it does not tell, only the day is certain.
 */
final class OrderTime {
    private static final int TRANSACTION = 9;
    private static final int ORIGINAL = 32;
    private static final int WRITTEN = 14;
    private static final int NEAR_MINUTES = 10;

    private OrderTime() {}

    /** RXE-32, the original order, else ORC-9. */
    static Optional<DateTimeType> of(DrugDraft draft, Scene scene) {
        Segment rxe = draft.segment("RXE");
        if (rxe != null && rxe.field(ORIGINAL).isPresent()) {
            return Times.dateTime(scene, rxe, ORIGINAL);
        }
        Segment orc = draft.segment("ORC");
        return orc == null ? Optional.empty() : transaction(orc, scene);
    }

    private static Optional<DateTimeType> transaction(Segment orc, Scene scene) {
        Optional<DateTimeType> read = Times.dateTime(scene, orc, TRANSACTION);
        Value written = orc.field(TRANSACTION);
        String digits = written.text().strip();
        boolean suspect = scene.origin().key().type().equals("OMP-02") && isSuspect(digits);
        if (read.isEmpty() || !suspect) {
            return read;
        }
        int sent = minutes(scene.origin().stamp().padded(), 8);
        boolean sameDay = scene.origin().stamp().padded().startsWith(digits.substring(0, 8));
        if (sameDay && isNear(minutes(digits, 8), sent)) {
            return read;
        }
        scene.gap(GapKind.TIME_INVALID, orc, TRANSACTION, digits);
        String day = digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6, 8);
        boolean pushed = sameDay && isNear(minutes(digits, 10), sent);
        String time = 'T' + digits.substring(10, 12) + ':' + digits.substring(12) + ":00+09:00";
        return Optional.of(new DateTimeType(pushed ? day + time : day));
    }

    /** Hour 00, and what should be minute and second could as well be an hour of the day and a minute. */
    private static boolean isSuspect(String digits) {
        return digits.length() == WRITTEN
                && digits.startsWith("00", 8)
                && !digits.startsWith("00", 10)
                && two(digits, 10) < 24;
    }

    private static boolean isNear(int minutes, int sent) {
        return sent >= minutes && sent - minutes <= NEAR_MINUTES;
    }

    private static int minutes(String digits, int at) {
        return two(digits, at) * 60 + two(digits, at + 2);
    }

    private static int two(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}
