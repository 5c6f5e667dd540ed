package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import org.jspecify.annotations.Nullable;

/** Group D: values against the data types of their fields. */
final class FormatCheck {
    private static final Rule TIME = RuleBook.rule("D-TIME");
    private static final Rule TIME_HOUR = RuleBook.rule("D-TIME-HOUR");
    private static final Rule TIME_ZERO = RuleBook.rule("D-TIME-ZERO");
    private static final Rule TIME_FRACTION = RuleBook.rule("D-TIME-FRACTION");
    private static final Rule DATE = RuleBook.rule("D-DATE");
    private static final Rule CLOCK = RuleBook.rule("D-CLOCK");
    private static final Rule NUMBER = RuleBook.rule("D-NUMBER");
    private static final Rule SET_ID = RuleBook.rule("D-SET-ID");
    private static final Rule LENGTH = RuleBook.rule("D-LENGTH");
    private static final Rule CODED = RuleBook.rule("D-CODED");
    private static final Rule SPACE = RuleBook.rule("D-SPACE");

    private FormatCheck() {}

    static void check(Subject subject) {
        for (Segment segment : subject.message().segments()) {
            @Nullable FieldUse[] uses = FieldUse.of(segment.name());
            int last = Math.min(segment.fields(), uses.length - 1);
            for (int n = segment.name().equals("MSH") ? 3 : 1; n <= last; n++) {
                FieldUse use = uses[n];
                if (use != null) {
                    field(subject, segment, use);
                }
            }
        }
    }

    private static void field(Subject subject, Segment segment, FieldUse use) {
        Value field = segment.field(use.field());
        if (!field.isPresent()) {
            return;
        }
        switch (use.type()) {
            case "TS", "DR" -> times(subject, segment, use.field(), field);
            case "DT" -> verify(Times.isDate(field.raw()), DATE, subject, segment, use);
            case "TM" -> verify(Times.isClock(field.raw()), CLOCK, subject, segment, use);
            case "NM" -> verify(Numbers.isNumber(field.raw()), NUMBER, subject, segment, use);
            case "CQ" -> verify(isQuantity(field), NUMBER, subject, segment, use);
            case "SI" -> verify(Numbers.isDigits(field.raw()), SET_ID, subject, segment, use);
            // Four of HL7's own value types do not fit the two characters of OBX-2.
            case "ST", "ID", "IS" -> verify(fits(field, Math.max(use.length(), 3)), LENGTH, subject, segment, use);
            case "EI" -> verify(fits(field.component(1), Math.max(use.length(), 60)), LENGTH, subject, segment, use);
            case "CWE", "CNE" -> coded(subject, segment, use, field);
            case "CX", "XPN", "XAD", "XTN", "XCN" -> PersonFormat.check(subject, segment, use, field);
            default -> {}
        }
    }

    private static void verify(boolean holds, Rule rule, Subject subject, Segment segment, FieldUse use) {
        if (!holds) {
            subject.report(rule, segment, use.field());
        }
    }

    private static boolean isQuantity(Value field) {
        Value amount = field.component(1);
        return !amount.isPresent() || Numbers.isNumber(amount.raw());
    }

    private static boolean fits(Value field, int length) {
        for (Value each : field.each()) {
            if (each.text().length() > length) {
                return false;
            }
        }
        return true;
    }

    private static void times(Subject subject, Segment segment, int n, Value field) {
        // PRB-17 is declared a time and used for text.
        if (segment.name().equals("PRB") && n == 17) {
            return;
        }
        for (int c = 1; c <= field.components(); c++) {
            Value time = field.component(c);
            Rule rule = time.isPresent() ? rule(Times.of(time.raw())) : null;
            if (rule != null) {
                subject.report(rule, segment, n);
            }
        }
    }

    private static @Nullable Rule rule(Times.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> null;
            case ZERO -> TIME_ZERO;
            case HOUR_OVER -> TIME_HOUR;
            case NO_POINT -> TIME_FRACTION;
            case BAD -> TIME;
        };
    }

    private static void coded(Subject subject, Segment segment, FieldUse use, Value field) {
        for (Value each : field.each()) {
            for (int c = 1; c <= 4; c += 3) {
                Value code = each.component(c);
                Value system = each.component(c + 2);
                if (isPadded(code) || isPadded(system)) {
                    subject.report(SPACE, segment, use.field());
                } else if (c == 1 && code.isPresent() && system.isEmpty() && isClinical(segment, use)) {
                    subject.report(CODED, segment, use.field());
                }
            }
        }
    }

    private static boolean isPadded(Value value) {
        if (value.isEmpty()) {
            return false;
        }
        String text = value.raw();
        return isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000';
    }

    /** The fields whose code means nothing without its system; elsewhere a table is understood. */
    private static boolean isClinical(Segment segment, FieldUse use) {
        return switch (segment.name()) {
            case "OBX", "PRB", "AL1", "IAM" -> use.field() == 3;
            case "RXE", "RXC", "ZPR" -> use.field() == 2;
            case "RXA" -> use.field() == 5;
            case "SPM", "OBR" -> use.field() == 4;
            default -> false;
        };
    }
}
