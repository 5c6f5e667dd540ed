package dev.irori.mapping.assemble;

import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One stay while its events are being gathered: opened by an admission, or by a discharge that found none open. */
final class Stay {
    private final List<VisitEvent> events = new ArrayList<>();
    private @Nullable VisitEvent discharge;
    private @Nullable VisitEvent plan;
    private @Nullable VisitEvent next;

    private Stay(VisitEvent opening) {
        events.add(opening);
    }

    static Stay admittedBy(VisitEvent admission) {
        return new Stay(admission);
    }

    static Stay knownFrom(VisitEvent discharge) {
        Stay stay = new Stay(discharge);
        stay.discharge = discharge;
        return stay;
    }

    VisitEvent opening() {
        return events.get(0);
    }

    /** In the order in which they happened, the opening first. */
    List<VisitEvent> events() {
        return events;
    }

    Optional<VisitEvent> discharge() {
        return Optional.ofNullable(discharge);
    }

    Optional<VisitEvent> plan() {
        return Optional.ofNullable(plan);
    }

    /** Closed by the next admission, not by a discharge: how and when it ended nobody said. */
    boolean isAbandoned() {
        return next != null && discharge == null;
    }

    void add(VisitEvent event) {
        events.add(event);
    }

    void finish(VisitEvent event) {
        events.add(event);
        discharge = event;
    }

    void abandon(VisitEvent admission) {
        next = admission;
    }

    void planned(VisitEvent event) {
        plan = event;
    }

    /** Takes back the last act of that kind that the cancellation can mean; false if there is none. */
    boolean takeBack(VisitEvent cancel) {
        for (int i = events.size() - 1; i >= 0; i--) {
            VisitEvent event = events.get(i);
            if (!event.cancels() && event.act() == cancel.act() && isMeant(event, cancel)) {
                events.remove(i);
                discharge = event.equals(discharge) ? null : discharge;
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(VisitEvent event, VisitEvent cancel) {
        boolean sameOrigin = event.act() == VisitAct.TRANSFER
                && event.scene().before().isPresent()
                && event.scene().before().equals(cancel.scene().before());
        return EventOrder.isSameDay(event, cancel) || sameOrigin;
    }

    /** Whether the patient was in at that time, as far as is known; a day compares as a whole. */
    boolean covers(String time) {
        String start = opening().act() == VisitAct.DISCHARGE
                ? opening().times().admitted().orElse(opening().when())
                : opening().when();
        String end = discharge != null ? discharge.when() : next != null ? next.when() : "";
        return Periods.compare(start, time) <= 0 && (end.isEmpty() || Periods.compare(time, end) <= 0);
    }
}
