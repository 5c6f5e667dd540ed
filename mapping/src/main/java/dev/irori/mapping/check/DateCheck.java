package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.time.LocalDate;

/** Group X between dates, and what birth date and sex make impossible. */
final class DateCheck {
    private static final Rule BIRTH = RuleBook.rule("X-BIRTH");
    private static final Rule AGE = RuleBook.rule("X-AGE");
    private static final Rule SEX = RuleBook.rule("X-SEX");
    private static final Rule STAY = RuleBook.rule("X-STAY");
    private static final Rule PERIOD = RuleBook.rule("X-PERIOD");
    private static final Rule COVER = RuleBook.rule("X-COVER");
    private static final Rule PROBLEM_TIME = RuleBook.rule("X-PROBLEM-TIME");
    private static final Rule OUTCOME = RuleBook.rule("X-OUTCOME");
    private static final Rule SUSPECTED = RuleBook.rule("X-SUSPECTED");
    private static final int OLDEST = 130;

    private DateCheck() {}

    static void check(Subject subject) {
        Segment pid = subject.message().first("PID");
        String sex = pid == null ? "" : pid.field(8).raw();
        if (pid != null) {
            birth(subject, pid);
        }
        for (Segment segment : subject.message().segments()) {
            switch (segment.name()) {
                case "PV1" -> ordered(subject, segment, 44, 45, STAY);
                case "TQ1" -> ordered(subject, segment, 7, 8, PERIOD);
                case "RXA" -> ordered(subject, segment, 3, 4, PERIOD);
                case "IN1", "ZI1" -> ordered(subject, segment, 12, 13, COVER);
                case "PRB" -> problem(subject, segment, sex);
                case "OBX" -> test(subject, segment, sex);
                default -> {}
            }
        }
    }

    private static void birth(Subject subject, Segment pid) {
        String birth = Times.day(pid.field(7).raw());
        String stamp = subject.name().stamp().digits().substring(0, 8);
        LocalDate care = subject.name().date().date();
        String day = care == null ? stamp : subject.name().date().toString();
        if (birth.isEmpty() || !Times.isDate(birth) || subject.isReported(pid, 7)) {
            return;
        }
        if (birth.compareTo(day) > 0) {
            subject.report(BIRTH, pid, 7);
        } else if (year(day) - year(birth) > OLDEST) {
            subject.report(AGE, pid, 7);
        }
    }

    private static int year(String day) {
        return Integer.parseInt(day, 0, 4, 10);
    }

    private static void ordered(Subject subject, Segment segment, int from, int to, Rule rule) {
        if (Times.isBefore(segment.field(to).raw(), segment.field(from).raw())) {
            subject.report(rule, segment, to);
        }
    }

    private static void problem(Subject subject, Segment segment, String sex) {
        String end = segment.field(9).raw();
        if (Times.isBefore(end, segment.field(16).raw())
                || Times.isBefore(end, segment.field(7).raw())) {
            subject.report(PROBLEM_TIME, segment, 9);
        }
        Value outcome = segment.field(14).component(1);
        if (!end.isEmpty() && (outcome.is("N") || outcome.is("R") || outcome.is("W"))) {
            subject.report(OUTCOME, segment, 14);
        }
        if (segment.field(3).component(2).raw().contains("疑い")
                && segment.field(13).isEmpty()) {
            subject.report(SUSPECTED, segment, 3);
        }
        for (Value each : segment.field(10).each()) {
            if (each.component(3).is("I10") && !fitsSex(each.component(1).raw(), sex)) {
                subject.report(SEX, segment, 10);
            }
        }
    }

    /** Blocks of ICD-10 that belong to one sex: female and male genital disease and tumours, and pregnancy. */
    private static boolean fitsSex(String icd10, String sex) {
        if (icd10.length() < 3 || !Numbers.isDigits(icd10.substring(1, 3))) {
            return true;
        }
        int number = Integer.parseInt(icd10, 1, 3, 10);
        return switch (icd10.charAt(0)) {
            case 'O' -> !sex.equals("M");
            case 'C' -> !(isIn(number, 51, 58) && sex.equals("M")) && !(isIn(number, 60, 63) && sex.equals("F"));
            case 'N' -> !(isIn(number, 70, 98) && sex.equals("M")) && !(isIn(number, 40, 51) && sex.equals("F"));
            default -> true;
        };
    }

    private static boolean isIn(int number, int from, int to) {
        return number >= from && number <= to;
    }

    /** Prostate antigen (JLAC10 analyte 5D305) is measured in men. */
    private static void test(Subject subject, Segment segment, String sex) {
        if (sex.equals("F") && ResultCheck.coded(segment.field(3), "JC10").startsWith("5D305")) {
            subject.report(SEX, segment, 3);
        }
    }
}
