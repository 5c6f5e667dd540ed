package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Group X over the rows of one message: problem ids, and the arithmetic of a prescription. */
final class ListCheck {
    private static final Rule PROBLEM_ID = RuleBook.rule("X-PROBLEM-ID");
    private static final Rule DOSE = RuleBook.rule("X-DOSE");
    private static final Rule DOSE_UNIT = RuleBook.rule("X-DOSE-UNIT");
    private static final double TOLERANCE = 0.001;

    private ListCheck() {}

    static void check(Subject subject) {
        problems(subject);
        if (subject.type().equals("OMP-01")) {
            subject.message().all("RXE").forEach(segment -> dose(subject, segment));
        }
    }

    private static void problems(Subject subject) {
        List<Segment> problems = subject.message().all("PRB");
        if (problems.size() < 2) {
            return;
        }
        Set<String> ids = new HashSet<>();
        for (Segment problem : problems) {
            String id = problem.field(4).component(1).raw();
            if (!id.isEmpty() && !ids.add(id)) {
                subject.report(PROBLEM_ID, problem, 4);
            }
        }
    }

    private static void dose(Subject subject, Segment drug) {
        String unit = drug.field(5).component(1).raw();
        String totalUnit = drug.field(11).component(1).raw();
        boolean comparable = !unit.isEmpty() && !totalUnit.isEmpty();
        if (comparable && !unit.equals(totalUnit)) {
            if (isWeight(unit) && isWeight(totalUnit) && !drug.field(25).isPresent()) {
                subject.report(DOSE_UNIT, drug, 11);
            }
            return;
        }
        if (comparable) {
            amounts(subject, drug, unit);
        }
    }

    private static boolean isWeight(String unit) {
        return unit.equals("MG") || unit.equals("G");
    }

    private static void amounts(Subject subject, Segment drug, String unit) {
        Value daily = drug.field(19);
        double perDay = Numbers.of(daily.component(1).raw());
        boolean sameUnit = daily.component(2).subcomponent(1).is(unit);
        if (!sameUnit || !(perDay > 0)) {
            return;
        }
        double perDose = Numbers.of(drug.field(3).raw());
        double doses = perDay / perDose;
        boolean unequal = drug.field(7).isPresent();
        if (!unequal && perDose > 0 && Math.abs(doses - Math.rint(doses)) > TOLERANCE) {
            subject.report(DOSE, drug, 19);
            return;
        }
        double days = days(subject, drug);
        double total = Numbers.of(drug.field(10).raw());
        if (days > 0 && total > 0 && Math.abs(perDay * days - total) > TOLERANCE * total) {
            subject.report(DOSE, drug, 10);
        }
    }

    /** The days of a drug whose timing has no supplements such as "every other day"; NaN otherwise. */
    private static double days(Subject subject, Segment drug) {
        int next = drug.index() + 1;
        if (next >= subject.message().size()) {
            return Double.NaN;
        }
        Segment timing = subject.message().segment(next);
        Value duration = timing.field(6);
        boolean plain = timing.name().equals("TQ1") && timing.field(3).repetitions() <= 1;
        boolean inDays = duration.component(2).is("d") || duration.component(2).is("D");
        return plain && inDays ? Numbers.of(duration.component(1).raw()) : Double.NaN;
    }
}
