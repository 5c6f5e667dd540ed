package dev.irori.mapping.assemble;

import dev.irori.kernel.RecordKey;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.Versions;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a patient's visit events. The files of one record are its versions, except that the transfers, leaves
 * and returns of a day (and all changes of doctor) share a record: there an older file may be an earlier event. A
 * cancellation takes back the act before it in its record; one that finds none is left standing, to find its act in
 * another record.
 */
final class StandingEvents {
    private static final Comparator<VisitEvent> NEWEST_FIRST = Comparator.comparing(VisitEvent::stamp)
            .reversed()
            .thenComparing(VisitEvent::flag)
            // Two stores may hold one file under one name with two contents: whichever wins, it is always the same.
            .thenComparing(VisitEvent::toString);

    /** A plan, admission or reception that was taken back, and the act itself where its file is still there. */
    record TakenBack(VisitEvent cancel, Optional<VisitEvent> act) {}

    private final Collection<VisitEvent> events;
    private final List<VisitEvent> standing = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();

    private StandingEvents(Collection<VisitEvent> events) {
        this.events = events;
    }

    static StandingEvents of(Collection<VisitEvent> events) {
        Map<RecordKey, List<VisitEvent>> records = new LinkedHashMap<>();
        events.forEach(it ->
                records.computeIfAbsent(it.key(), key -> new ArrayList<>()).add(it));
        StandingEvents found = new StandingEvents(events);
        records.values().forEach(found::resolve);
        found.standing.sort(EventOrder.CHRONOLOGICAL);
        found.takenBack.sort(Comparator.comparing(TakenBack::cancel, EventOrder.CHRONOLOGICAL));
        return found;
    }

    /** In the order in which they happened. */
    List<VisitEvent> standing() {
        return standing;
    }

    List<TakenBack> takenBack() {
        return takenBack;
    }

    private void resolve(List<VisitEvent> record) {
        record.sort(NEWEST_FIRST);
        List<Versions.Version<VisitEvent>> versions = new ArrayList<>();
        record.forEach(it -> versions.add(new Versions.Version<>(it, it.stamp(), it.flag())));
        Versions.resolve(versions)
                .current()
                .ifPresent(current -> walk(record.subList(record.indexOf(current), record.size())));
    }

    /** From the current version back in time. */
    private void walk(List<VisitEvent> newestFirst) {
        @Nullable VisitEvent cancel = null;
        @Nullable VisitEvent newer = null;
        for (VisitEvent event : newestFirst) {
            boolean deleted = event.flag() == Flag.DELETED;
            if (event.cancels()) {
                cancel = cancel == null && !deleted ? event : cancel;
            } else if (cancel != null) {
                if (newer == null && isOpening(cancel.act())) {
                    takenBack.add(new TakenBack(cancel, deleted ? Optional.empty() : Optional.of(event)));
                }
                cancel = null;
                newer = event;
            } else if (!deleted && (newer == null || isEarlier(event, newer))) {
                standing.add(event);
                newer = event;
            }
        }
        if (cancel != null && newer == null) {
            leave(cancel);
        }
    }

    private void leave(VisitEvent cancel) {
        if (isOpening(cancel.act())) {
            takenBack.add(new TakenBack(cancel, Optional.empty()));
        } else {
            standing.add(cancel);
        }
    }

    /** Acts that open an Encounter: taken back, they leave a cancelled one. */
    private static boolean isOpening(VisitAct act) {
        return act == VisitAct.ADMISSION || act == VisitAct.ADMISSION_PLAN || act == VisitAct.RECEPTION;
    }

    /** Whether an older version is an event of its own rather than what the newer one corrects. */
    private boolean isEarlier(VisitEvent older, VisitEvent newer) {
        if (older.time().isEmpty() || older.time().equals(newer.time())) {
            return false;
        }
        return switch (older.act()) {
            case TRANSFER -> leadsTo(older, newer);
            case LEAVE -> leadsTo(older, newer) || isBetween(VisitAct.RETURN, older, newer);
            case RETURN -> leadsTo(older, newer) || isBetween(VisitAct.LEAVE, older, newer);
            case DOCTOR -> true;
            default -> false;
        };
    }

    /** The newer event starts where the older one ended; a correction of the older would start where it started. */
    private static boolean leadsTo(VisitEvent older, VisitEvent newer) {
        return older.scene()
                .now()
                .flatMap(place -> newer.scene().before().filter(place::isSameAs))
                .isPresent();
    }

    /** Nobody leaves twice without coming back in between. */
    private boolean isBetween(VisitAct act, VisitEvent older, VisitEvent newer) {
        String from = older.when();
        String to = newer.when();
        return events.stream()
                .filter(it -> it.act() == act && !it.cancels() && it.flag() != Flag.DELETED)
                .map(VisitEvent::when)
                .anyMatch(it -> it.compareTo(from) > 0 && it.compareTo(to) < 0);
    }
}
