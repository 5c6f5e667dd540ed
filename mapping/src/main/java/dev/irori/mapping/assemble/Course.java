package dev.irori.mapping.assemble;

import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.part.Place;
import dev.irori.mapping.part.Staff;
import dev.irori.mapping.part.Term;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import dev.irori.mapping.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the events of one Encounter amount to when they are told in order. A time that no message states stays unknown;
 * no state is ever derived from today's date.
 */
final class Course {
    private static final String UNKNOWN = "unknown";

    final Track<String> status = new Track<>(String::equals);
    final Track<Place> places = new Track<>(Place::isSameAs);
    final Track<Term> departments = new Track<>(
            (one, other) -> one.system().equals(other.system()) && one.code().equals(other.code()));
    final Track<Staff> attending = new Track<>(Staff::isSameAs);
    final List<VisitEvent> transferPlans = new ArrayList<>();
    Optional<Staff> admitting = Optional.empty();
    Optional<String> admitted = Optional.empty();
    Optional<String> start = Optional.empty();
    Optional<String> end = Optional.empty();
    Optional<String> plannedEnd = Optional.empty();
    Optional<String> plannedReturn = Optional.empty();
    Optional<Term> disposition = Optional.empty();
    private final List<Gap> gaps;
    private String lastTransfer = "";
    private boolean isOver;

    Course(List<Gap> gaps) {
        this.gaps = gaps;
    }

    /** The next event; plans come after all that happened. */
    void tell(VisitEvent event) {
        status(event);
        switch (event.act()) {
            case RECEPTION, ADMISSION -> begin(event);
            case ADMISSION_PLAN -> plan(event);
            case TRANSFER -> transfer(event);
            case RETURN -> comeBack(event);
            case LEAVE -> leave(event);
            case DOCTOR -> takeOver(event);
            case TRANSFER_PLAN -> planTransfer(event);
            case DISCHARGE_PLAN -> planDischarge(event);
            case DISCHARGE -> finish(event);
        }
    }

    /** The next admission showed that this stay was over. */
    void abandon() {
        status.see(UNKNOWN);
        close(Optional.empty());
    }

    /** What the plan of this stay still says about it: when it should end, unless a later plan says so. */
    void expect(VisitEvent plan) {
        plannedEnd = plannedEnd.or(() -> plan.times().toDischarge());
    }

    /** What an act that was taken back said, where its cancellation does not say it. */
    void recall(VisitEvent act) {
        start = start.or(act::time);
        if (places.current().isEmpty()) {
            act.scene().now().ifPresent(places::see);
        }
        if (departments.current().isEmpty()) {
            act.scene().anyDepartment().ifPresent(departments::see);
        }
        if (attending.current().isEmpty()) {
            act.scene().attending().ifPresent(attending::see);
        }
        admit(act);
    }

    private void status(VisitEvent event) {
        boolean openingLater =
                event.act() == VisitAct.DISCHARGE && status.spans().isEmpty();
        Optional<String> since = openingLater ? Optional.empty() : event.time();
        Table.EVENT.target(event.act().trigger(event.cancels())).ifPresent(it -> status.change(it, since));
    }

    private void begin(VisitEvent event) {
        start = start.or(event::time);
        admitted = start;
        event.scene().now().ifPresent(it -> places.change(it, event.time()));
        event.scene().anyDepartment().ifPresent(it -> departments.change(it, event.time()));
        event.scene().attending().ifPresent(it -> attending.change(it, event.time()));
        admit(event);
    }

    private void plan(VisitEvent event) {
        start = event.time();
        plannedEnd = event.times().toDischarge();
        event.scene().reserved().or(event.scene()::now).ifPresent(places::see);
        event.scene().anyDepartment().ifPresent(departments::see);
        event.scene().attending().ifPresent(attending::see);
        admit(event);
    }

    private void transfer(VisitEvent event) {
        if (event.cancels()) {
            event.scene().before().ifPresent(places::see);
            return;
        }
        lastTransfer = event.when();
        event.scene().before().ifPresent(it -> cameFrom(it, event));
        event.scene().now().ifPresent(it -> places.change(it, event.time()));
        event.scene().anyDepartment().ifPresent(it -> departments.change(it, event.time()));
        event.scene().attending().ifPresent(it -> attending.change(it, event.time()));
        admit(event);
    }

    /** PV1-6 is where the patient was: known already, or else a place that no message led to. */
    private void cameFrom(Place before, VisitEvent event) {
        if (!places.is(before)) {
            if (places.current().isPresent()) {
                gaps.add(new Gap(GapKind.CONTRADICTION, event.act().folder() + " PV1[1]-6", event.when()));
            }
            places.see(before);
        }
    }

    private void leave(VisitEvent event) {
        plannedReturn = event.cancels() ? Optional.empty() : event.times().toReturn();
        see(event);
    }

    private void comeBack(VisitEvent event) {
        if (!event.cancels()) {
            plannedReturn = Optional.empty();
            event.scene().now().filter(it -> !places.is(it)).ifPresent(it -> {
                places.end(Optional.empty());
                places.change(it, event.time());
            });
        }
        see(event);
    }

    private void takeOver(VisitEvent event) {
        if (event.cancels()) {
            return;
        }
        event.scene().attending().ifPresent(it -> attending.change(it, event.time()));
    }

    private void planTransfer(VisitEvent event) {
        boolean done = EventOrder.day(event.when()).compareTo(EventOrder.day(lastTransfer)) <= 0
                || event.scene().now().filter(places::is).isPresent();
        if (!event.cancels() && !done && !isOver) {
            transferPlans.add(event);
        }
    }

    private void planDischarge(VisitEvent event) {
        if (!event.cancels()) {
            plannedEnd = event.times().toDischarge().or(event::time);
        }
    }

    private void finish(VisitEvent event) {
        end = event.time();
        start = start.or(() -> admittedBefore(event));
        disposition = event.disposition();
        if (departments.current().isEmpty()) {
            event.scene().anyDepartment().ifPresent(departments::see);
        }
        see(event);
        admit(event);
        close(end);
    }

    /** PV1-44 of a discharge without an admission, unless it is later than the discharge itself. */
    private Optional<String> admittedBefore(VisitEvent discharge) {
        Optional<String> stated = discharge.times().admitted();
        boolean later = stated.isPresent() && end.isPresent() && Periods.compare(stated.get(), end.get()) > 0;
        if (later) {
            gaps.add(new Gap(GapKind.CONTRADICTION, discharge.act().folder() + " PV1[1]-44", discharge.when()));
        }
        return later ? Optional.empty() : stated;
    }

    private void close(Optional<String> at) {
        isOver = true;
        places.end(at);
        departments.end(at);
        attending.end(at);
    }

    /** What an event mentions without changing it. */
    private void see(VisitEvent event) {
        event.scene().now().ifPresent(places::see);
        event.scene().department().ifPresent(departments::see);
        event.scene().attending().ifPresent(attending::see);
    }

    private void admit(VisitEvent event) {
        admitting = admitting.or(() -> event.scene().admitting());
    }
}
