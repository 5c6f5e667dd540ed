package dev.irori.mapping.assemble;

import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which planned admission (ADT-21) became which stay: the nearest within a fortnight of the planned day, with no other
 * stay between and not begun before the plan was made. A plan that became none stays an Encounter of its own.
 */
final class Plans {
    private static final long DAYS = 14;

    private record Pair(VisitEvent plan, Stay stay, long days) {}

    private Plans() {}

    /** Tells the stays of their plans; gives back the plans that are still only planned. */
    static List<VisitEvent> join(List<VisitEvent> plans, List<Stay> stays) {
        Set<VisitEvent> joined = new HashSet<>();
        for (Pair pair : nearestFirst(plans, stays)) {
            if (!joined.contains(pair.plan()) && pair.stay().plan().isEmpty()) {
                pair.stay().planned(pair.plan());
                joined.add(pair.plan());
            }
        }
        return plans.stream().filter(it -> !joined.contains(it)).toList();
    }

    private static List<Pair> nearestFirst(List<VisitEvent> plans, List<Stay> stays) {
        List<Pair> pairs = new ArrayList<>();
        for (VisitEvent plan : plans) {
            for (Stay stay : stays) {
                if (!plan.when().isEmpty() && fits(plan, stay, stays)) {
                    pairs.add(new Pair(
                            plan, stay, days(plan.when(), stay.opening().when())));
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::days)
                .thenComparing(Pair::plan, EventOrder.CHRONOLOGICAL)
                .thenComparing(it -> it.stay().opening(), EventOrder.CHRONOLOGICAL));
        return pairs;
    }

    private static boolean fits(VisitEvent plan, Stay stay, List<Stay> stays) {
        VisitEvent admission = stay.opening();
        String made = plan.times().recorded().map(EventOrder::day).orElse("");
        return admission.act() == VisitAct.ADMISSION
                && made.compareTo(EventOrder.day(admission.when())) <= 0
                && days(plan.when(), admission.when()) <= DAYS
                && stays.stream().noneMatch(it -> isBetween(it.opening().when(), plan.when(), admission.when()));
    }

    private static boolean isBetween(String time, String one, String other) {
        String day = EventOrder.day(time);
        String from = EventOrder.day(one.compareTo(other) < 0 ? one : other);
        String to = EventOrder.day(one.compareTo(other) < 0 ? other : one);
        return day.compareTo(from) > 0 && day.compareTo(to) < 0;
    }

    private static long days(String one, String other) {
        return Math.abs(
                ChronoUnit.DAYS.between(LocalDate.parse(EventOrder.day(one)), LocalDate.parse(EventOrder.day(other))));
    }
}
