package dev.irori.mapping.assemble;

import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import java.util.Comparator;

/**
 * The order in which things happened: by the times the messages state, never by when they were sent. An event that
 * states only its day stands where such an act belongs on that day: an admission first, a discharge last.
 */
final class EventOrder {
    static final Comparator<VisitEvent> CHRONOLOGICAL = Comparator.comparing(EventOrder::moment)
            .thenComparingInt(it -> rank(it.act()))
            .thenComparing(VisitEvent::stamp)
            .thenComparing(VisitEvent::source);

    private static final int DAY = 10;

    private EventOrder() {}

    static String day(String time) {
        return time.length() > DAY ? time.substring(0, DAY) : time;
    }

    static boolean isSameDay(VisitEvent one, VisitEvent other) {
        return day(one.when()).equals(day(other.when()));
    }

    private static String moment(VisitEvent event) {
        String when = event.when();
        return when.length() > DAY ? when : when + assumed(event.act());
    }

    private static String assumed(VisitAct act) {
        return switch (act) {
            case ADMISSION -> "T00";
            case DISCHARGE -> "T99";
            default -> "T12";
        };
    }

    /** At one moment: in, then about, then out. */
    private static int rank(VisitAct act) {
        return switch (act) {
            case RECEPTION, ADMISSION_PLAN -> 0;
            case ADMISSION -> 1;
            case RETURN -> 2;
            case TRANSFER_PLAN, TRANSFER -> 3;
            case DOCTOR -> 4;
            case LEAVE -> 5;
            case DISCHARGE_PLAN -> 6;
            case DISCHARGE -> 7;
        };
    }
}
