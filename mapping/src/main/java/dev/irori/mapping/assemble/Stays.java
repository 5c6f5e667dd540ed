package dev.irori.mapping.assemble;

import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stay each event belongs to: the one that is open when it happens. An event that no stay covers is reported and
 * joins none; nothing is guessed.
 */
final class Stays {
    private final List<Gap> gaps;
    private final List<Stay> stays = new ArrayList<>();
    private @Nullable Stay open;

    private Stays(List<Gap> gaps) {
        this.gaps = gaps;
    }

    /** @param standing in the order in which they happened */
    static List<Stay> of(List<VisitEvent> standing, List<Gap> gaps) {
        Stays stays = new Stays(gaps);
        standing.stream().filter(it -> !isPlan(it)).forEach(stays::happen);
        standing.stream().filter(Stays::isPlan).forEach(stays::intend);
        return stays.stays;
    }

    private static boolean isPlan(VisitEvent event) {
        return event.act() == VisitAct.TRANSFER_PLAN || event.act() == VisitAct.DISCHARGE_PLAN;
    }

    private void happen(VisitEvent event) {
        switch (event.act()) {
            case ADMISSION -> admit(event);
            case DISCHARGE -> discharge(event);
            case TRANSFER, LEAVE, RETURN, DOCTOR -> during(event);
            // Plans are joined when all stays are known; visits are Encounters of their own.
            case RECEPTION, ADMISSION_PLAN, TRANSFER_PLAN, DISCHARGE_PLAN -> {}
        }
    }

    private void admit(VisitEvent admission) {
        if (open != null) {
            open.abandon(admission);
            report(GapKind.STAY_UNCERTAIN, open.opening());
        }
        open = Stay.admittedBy(admission);
        stays.add(open);
    }

    private void discharge(VisitEvent event) {
        if (event.cancels()) {
            reopen(event);
        } else if (open == null) {
            report(GapKind.STAY_UNCERTAIN, event);
            stays.add(Stay.knownFrom(event));
        } else {
            if (!isConfirmed(open, event)) {
                report(GapKind.CONTRADICTION, event);
            }
            open.finish(event);
            open = null;
        }
    }

    /** PV1-44 of a discharge confirms the stay that the order of events chose; it does not choose. */
    private static boolean isConfirmed(Stay stay, VisitEvent discharge) {
        return discharge
                .times()
                .admitted()
                .map(EventOrder::day)
                .map(EventOrder.day(stay.opening().when())::startsWith)
                .orElse(true);
    }

    /** A discharge filed under another day than its cancellation. */
    private void reopen(VisitEvent cancel) {
        @Nullable Stay last = open != null || stays.isEmpty() ? null : stays.get(stays.size() - 1);
        if (last == null || last.opening().act() != VisitAct.ADMISSION || !last.takeBack(cancel)) {
            report(GapKind.STAY_UNCERTAIN, cancel);
        } else {
            open = last;
        }
    }

    private void during(VisitEvent event) {
        if (open == null || event.when().isEmpty()) {
            report(GapKind.STAY_UNCERTAIN, event);
        } else if (!event.cancels()) {
            open.add(event);
        } else if (!open.takeBack(event)) {
            report(GapKind.CONTRADICTION, event);
            open.add(event);
        }
    }

    /** A plan belongs to the stay in which it was made, else to the one it is for. */
    private void intend(VisitEvent plan) {
        List<Stay> covering = covering(plan.times().recorded().orElse(""));
        if (covering.isEmpty()) {
            covering = covering(plan.when());
        }
        if (covering.size() != 1) {
            report(GapKind.STAY_UNCERTAIN, plan);
        } else if (!plan.cancels()) {
            covering.get(0).add(plan);
        } else if (!covering.get(0).takeBack(plan)) {
            report(GapKind.CONTRADICTION, plan);
        }
    }

    private List<Stay> covering(String time) {
        return time.isEmpty()
                ? List.of()
                : stays.stream().filter(it -> it.covers(time)).toList();
    }

    private void report(GapKind kind, VisitEvent event) {
        gaps.add(new Gap(kind, event.act().folder() + " EVN[1]-6", event.when()));
    }
}
