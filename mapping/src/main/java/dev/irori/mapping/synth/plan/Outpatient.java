package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Electrocardiogram;
import dev.irori.mapping.synth.plan.Content.Examination;
import dev.irori.mapping.synth.plan.Content.Laboratory;
import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.plan.Content.Prescription;
import dev.irori.mapping.synth.world.Condition;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Formulary.Procedure;
import dev.irori.mapping.synth.world.Regimen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One visit to an outpatient department after another: reception, tests, prescription, sometimes a picture. */
final class Outpatient {
    /** Share of visits laid on a day on which the person sees another department. */
    private static final double TOGETHER = 0.5;

    private final ChartBook book;
    private final Dice dice;

    Outpatient(ChartBook book, Dice dice) {
        this.book = book;
        this.dice = dice;
    }

    /** Follows a condition between two days; the day of each visit wanders a little. */
    void follow(Regimen regimen, LocalDate from, LocalDate to) {
        Dice chance = dice.sub(regimen.condition().name());
        Care care = Care.outpatient(regimen.department(), book.institution.doctor(regimen.department()));
        long span = Math.max(1, to.toEpochDay() - from.toEpochDay());
        LocalDate day = working(from.plusDays(chance.below(30)));
        diagnose(regimen, day, care);
        while (!day.isAfter(to)) {
            double progress = (double) (day.toEpochDay() - from.toEpochDay()) / span;
            LocalDate planned = day;
            LocalDate actual = chance.chance(TOGETHER) ? book.anyway(day).orElse(planned) : planned;
            if (!book.inpatientOn(actual) && !actual.isAfter(to)) {
                visit(regimen, care, actual, progress, chance.sub("visit", actual.toEpochDay()));
            }
            day = working(day.plusDays(regimen.interval() + chance.between(-4, 6)));
        }
    }

    /** What the first visit finds; of acute complaints it is already known when they will pass. */
    private void diagnose(Regimen regimen, LocalDate day, Care care) {
        for (int i = 0; i < regimen.diseases().size(); i++) {
            boolean acute = regimen.condition() == Condition.CHILD || regimen.condition() == Condition.HEALTHY;
            book.problem(new Problem(
                    book.order(),
                    regimen.diseases().get(i),
                    i == 0,
                    regimen.condition() == Condition.GASTRIC && i > 0,
                    regimen.condition() == Condition.KNEE && i > 0,
                    day.minusDays(10),
                    day,
                    acute ? Optional.of(day.plusDays(20)) : Optional.empty(),
                    care));
        }
    }

    void visit(Regimen regimen, Care care, LocalDate day, double progress, Dice chance) {
        LocalDateTime start = day.atTime(8, 30).plusMinutes(chance.below(120));
        Filing.Key arrival = ChartBook.visit(start, care.department().code());
        if (book.holds(arrival)) {
            return;
        }
        book.visited(day);
        book.file(arrival, start, care.department().code(), new Content.Reception(care, start));
        laboratory(regimen, care, start.plusMinutes(10), progress, chance.sub("lab"));
        prescribe(regimen, care, start.plusMinutes(100), chance.sub("rx"));
        picture(regimen, care, start.plusMinutes(25), chance.sub("picture"));
        if (chance.chance(0.12)) {
            book.file(
                    ChartBook.key("DOC", start, book.order()),
                    start.plusMinutes(130),
                    care.department().code(),
                    new Content.Document(
                            care,
                            start.plusMinutes(130),
                            DocumentKind.OUTPATIENT_NOTE,
                            chance.chance(0.2),
                            "症状は安定している。" + regimen.diseases().get(0).name() + "の治療を継続する。"));
        }
    }

    void laboratory(Regimen regimen, Care care, LocalDateTime ordered, double progress, Dice chance) {
        String order = book.order();
        String department = care.department().code();
        LocalDateTime collected = ordered.plusMinutes(15).withSecond(0);
        LocalDateTime reported = collected.plusMinutes(70);
        Filing.Key orderKey = ChartBook.key("OML-01", ordered, order);
        Filing.Key reportKey = ChartBook.key("OML-11", collected, order);
        book.file(
                orderKey,
                ordered,
                department,
                laboratory(regimen, order, care, ordered, collected, reported, progress, "O", chance));
        if (chance.sub("early").chance(0.12)) {
            LocalDateTime early = reported.minusMinutes(30);
            book.file(
                    reportKey,
                    early,
                    department,
                    laboratory(regimen, order, care, ordered, collected, early, progress, "P", chance));
        }
        Laboratory report = laboratory(regimen, order, care, ordered, collected, reported, progress, "F", chance);
        book.file(reportKey, reported, department, report);
        if (chance.sub("corrected").chance(0.005)) {
            LocalDateTime later = reported.plusMinutes(45);
            Dice again = chance.sub("again");
            book.file(
                    reportKey,
                    later,
                    department,
                    laboratory(regimen, order, care, ordered, collected, later, progress, "C", again));
        } else if (chance.sub("void").chance(0.01)) {
            book.delete(reportKey, reported.plusMinutes(20), department, report);
            book.delete(
                    orderKey,
                    reported.plusMinutes(21),
                    department,
                    laboratory(regimen, order, care, ordered, collected, reported, progress, "O", chance));
        }
    }

    private Laboratory laboratory(
            Regimen regimen,
            String order,
            Care care,
            LocalDateTime ordered,
            LocalDateTime collected,
            LocalDateTime reported,
            double progress,
            String status,
            Dice chance) {
        return new Laboratory(
                care,
                ordered,
                reported,
                LabValues.collection(
                        book.person, order, regimen.tests(), progress, collected, status, chance.sub("values")));
    }

    private void prescribe(Regimen regimen, Care care, LocalDateTime ordered, Dice chance) {
        String order = book.order();
        String department = care.department().code();
        LocalDate day = ordered.toLocalDate();
        int days = Math.min(regimen.interval(), regimen.condition() == Condition.HEALTHY ? 5 : 90);
        List<Line> lines = new ArrayList<>(Prescribing.lines(regimen.intakes(), days, day));
        if (regimen.condition() == Condition.ASTHMA) {
            lines.set(0, Prescribing.unequal(1, 7, day));
        } else if (regimen.condition() == Condition.KNEE && chance.chance(0.4)) {
            lines.add(Prescribing.everyOtherDay(lines.get(lines.size() - 1).rp() + 1, 14, day));
        }
        Filing.Key key = ChartBook.key("OMP-01", ordered, order);
        Prescription prescription = new Prescription(care, ordered, false, List.copyOf(lines));
        book.file(key, ordered, department, prescription);
        if (chance.chance(0.04) && lines.size() > 1) {
            List<Line> fewer = List.copyOf(lines.subList(0, lines.size() - 1));
            book.file(key, ordered.plusMinutes(12), department, new Prescription(care, ordered, false, fewer));
        } else if (chance.chance(0.015)) {
            book.delete(key, ordered.plusMinutes(14), department, prescription);
        }
    }

    private void picture(Regimen regimen, Care care, LocalDateTime ordered, Dice chance) {
        double rate = 0.15;
        switch (regimen.condition()) {
            case HEART_FAILURE, HYPERTENSION -> {
                if (chance.chance(rate)) {
                    electrocardiogram(care, ordered, chance);
                }
            }
            case KNEE -> image("knee-xray", care, ordered, chance.chance(rate));
            case CANCER -> image("abdomen-ct", care, ordered, chance.chance(rate));
            case GASTRIC -> image("gastroscopy", care, ordered, chance.chance(rate));
            case ASTHMA, HEALTHY -> image("chest-xray", care, ordered, chance.chance(rate / 2));
            default -> {}
        }
    }

    private void image(String key, Care care, LocalDateTime ordered, boolean wanted) {
        if (wanted) {
            examine(Formulary.procedure(key), care, ordered, "精査目的");
        }
    }

    void examine(Procedure procedure, Care care, LocalDateTime ordered, String indication) {
        String group = procedure.endoscopy() ? "02" : "01";
        String order = book.order();
        String child = book.order();
        String department = care.department().code();
        LocalDateTime done = ordered.plusMinutes(40);
        var operator = book.institution.nurse(procedure.modality());
        book.file(
                ChartBook.key("OMG-" + group, ordered, order),
                ordered,
                department,
                new Examination(care, ordered, done, procedure, child, indication, false, operator));
        book.file(
                ChartBook.key("OMG-1" + group.charAt(1), done, order),
                done.plusMinutes(20),
                department,
                new Examination(care, ordered, done, procedure, child, indication, true, operator));
    }

    void electrocardiogram(Care care, LocalDateTime ordered, Dice chance) {
        String order = book.order();
        String department = care.department().code();
        LocalDateTime done = ordered.plusMinutes(20);
        int rate = chance.between(48, 104);
        String finding = rate < 55 ? "洞性徐脈" : chance.pick(List.of("正常範囲", "正常範囲", "左室肥大の疑い", "心房細動"));
        int qtc = chance.between(390, 455);
        book.file(
                ChartBook.key("OMG-03", ordered, order),
                ordered,
                department,
                new Electrocardiogram(care, ordered, done, false, "心疾患の評価", rate, qtc));
        book.file(
                ChartBook.key("OMG-13", done, order),
                done.plusMinutes(15),
                department,
                new Electrocardiogram(care, ordered, done, true, finding, rate, qtc));
    }

    /** Hospitals of this network do not see outpatients on Sundays. */
    static LocalDate working(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
