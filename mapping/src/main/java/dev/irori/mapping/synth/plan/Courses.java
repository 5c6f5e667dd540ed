package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Condition;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Regimen;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of a person's conditions an institution follows, and the admissions they lead to. */
final class Courses {
    private static final Set<Condition> GENERAL_PRACTICE = EnumSet.of(
            Condition.HEALTHY,
            Condition.HYPERTENSION,
            Condition.DIABETES,
            Condition.CHILD,
            Condition.ASTHMA,
            Condition.GASTRIC,
            Condition.KNEE);

    private final ChartBook book;
    private final Dice dice;
    private final LocalDate from;
    private final LocalDate to;

    Courses(ChartBook book, Dice dice, LocalDate from, LocalDate to) {
        this.book = book;
        this.dice = dice;
        this.from = from;
        this.to = to;
    }

    void write() {
        boolean clinic = book.institution.kind() == Institution.Kind.CLINIC;
        List<Condition> followed = Arrays.stream(Condition.values())
                .filter(book.person::has)
                .filter(c -> !clinic || GENERAL_PRACTICE.contains(c))
                .toList();
        if (!clinic) {
            book.person.death().ifPresent(this::lastStay);
            followed.forEach(c -> admit(c, onset(c)));
        }
        Outpatient outpatient = new Outpatient(book, dice);
        for (Condition condition : followed) {
            LocalDate start = onset(condition);
            LocalDate end = condition == Condition.PREGNANCY ? start.plusDays(230) : to;
            outpatient.follow(Regimen.of(condition), start, end.isAfter(to) ? to : end);
        }
        if (followed.isEmpty()) {
            outpatient.follow(Regimen.of(Condition.HEALTHY), from.plusDays(40), to);
        }
    }

    private LocalDate onset(Condition condition) {
        return from.plusDays(dice.sub("onset-" + condition.name()).below(200));
    }

    private void admit(Condition condition, LocalDate start) {
        Dice chance = dice.sub("stay-" + condition.name());
        switch (condition) {
            case HEART_FAILURE ->
                repeat(
                        condition,
                        start.plusDays(90),
                        400,
                        reason(condition, 16, false, "saline100", List.of("furosemide-iv"), 4, true),
                        chance);
            case CANCER -> {
                stay(
                        reason(condition, 18, true, "maintenance", List.of("ceftriaxone", "tranexamic"), 6, true),
                        start.plusDays(40),
                        chance);
                for (int cycle = 0; cycle < 6; cycle++) {
                    stay(
                            reason(condition, 3, true, "glucose5", List.of("oxaliplatin", "fluorouracil"), 2, false),
                            start.plusDays(80 + cycle * 21L),
                            chance.sub("cycle", cycle));
                }
            }
            case PREGNANCY -> {
                LocalDate day = start.plusDays(232);
                book.problem(new Problem(
                        book.order(),
                        Formulary.disease("threatened-labour"),
                        false,
                        true,
                        false,
                        day.minusDays(20),
                        day,
                        Optional.of(day.plusDays(6)),
                        care("24")));
                stay(reason(condition, 6, true, "maintenance", List.of("vitamin-b1"), 2, false), day, chance);
            }
            case PSYCHIATRIC ->
                repeat(
                        condition,
                        start.plusDays(200),
                        1100,
                        reason(condition, 28, true, "maintenance", List.of("vitamin-b1"), 1, false),
                        chance);
            case DIABETES ->
                repeat(
                        condition,
                        start.plusDays(30),
                        1800,
                        reason(condition, 12, true, "saline500", List.of(), 1, false),
                        chance);
            case GASTRIC ->
                repeat(
                        condition,
                        start.plusDays(120),
                        2400,
                        reason(condition, 9, false, "maintenance", List.of("tranexamic"), 4, false),
                        chance);
            case KNEE ->
                repeat(
                        condition,
                        start.plusDays(500),
                        3000,
                        reason(condition, 21, true, "saline100", List.of("ceftriaxone"), 3, false),
                        chance);
            default -> {}
        }
    }

    private Care care(String department) {
        var place = Formulary.department(department);
        return Care.outpatient(place, book.institution.doctor(place));
    }

    private Stay.Reason reason(
            Condition condition,
            int days,
            boolean planned,
            String base,
            List<String> additives,
            int infusionDays,
            boolean infected) {
        return new Stay.Reason(Regimen.of(condition), days, planned, base, additives, infusionDays, infected, false);
    }

    private void repeat(Condition condition, LocalDate first, int interval, Stay.Reason reason, Dice chance) {
        LocalDate day = first.plusDays(chance.below(60));
        for (int n = 0; day.plusDays(reason.days() + 30L).isBefore(to); n++) {
            stay(reason, day, chance.sub(condition.name(), n));
            day = day.plusDays(interval + chance.between(0, interval / 3));
        }
    }

    private void stay(Stay.Reason reason, LocalDate day, Dice chance) {
        LocalDate end = day.plusDays(reason.days());
        boolean within = end.plusDays(6).isBefore(to) && !day.isBefore(from.plusDays(15));
        if (within && book.admit(day, end)) {
            new Stay(book, chance, reason, day).write();
        }
    }

    private void lastStay(LocalDate death) {
        Stay.Reason reason = new Stay.Reason(
                Regimen.of(Condition.HEART_FAILURE), 8, false, "saline100", List.of("furosemide-iv"), 6, true, true);
        LocalDate day = death.minusDays(8);
        if (book.admit(day, death)) {
            new Stay(book, dice.sub("last"), reason, day).write();
        }
    }
}
