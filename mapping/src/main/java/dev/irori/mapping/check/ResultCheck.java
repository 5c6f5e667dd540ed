package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Group X within results: value and value type, range and flag, specimen and code, report and collection. */
final class ResultCheck {
    private static final Rule VALUE_TYPE = RuleBook.rule("X-VALUE-TYPE");
    private static final Rule VALUE_MISSING = RuleBook.rule("X-VALUE-MISSING");
    private static final Rule VALUE_ORDERED = RuleBook.rule("X-VALUE-ORDERED");
    private static final Rule RANGE = RuleBook.rule("X-RANGE");
    private static final Rule RANGE_ORDER = RuleBook.rule("X-RANGE-ORDER");
    private static final Rule FLAG = RuleBook.rule("X-FLAG");
    private static final Rule MATERIAL = RuleBook.rule("X-MATERIAL");
    private static final Rule RESULT_TIME = RuleBook.rule("X-RESULT-TIME");
    private static final Rule ORDER_NUMBER = RuleBook.rule("X-ORDER-NUMBER");

    private ResultCheck() {}

    static void check(Subject subject) {
        @Nullable Segment specimen = null;
        @Nullable Segment order = null;
        boolean laboratory = subject.type().startsWith("OML");
        for (Segment segment : subject.message().segments()) {
            switch (segment.name()) {
                case "SPM" -> specimen = segment;
                case "ORC" -> order = segment;
                case "OBR" -> {
                    request(subject, segment, specimen);
                    order = agree(subject, segment, order, subject.type().equals("OML-11"));
                }
                case "OBX" -> {
                    observation(subject, segment);
                    if (laboratory) {
                        material(subject, segment, specimen);
                    }
                }
                default -> {}
            }
        }
    }

    /** In results OBR stands before its ORC, elsewhere behind it. */
    private static @Nullable Segment agree(
            Subject subject, Segment request, @Nullable Segment before, boolean orderFollows) {
        Segment order = before;
        if (orderFollows) {
            int next = request.index() + 1;
            Segment following =
                    next < subject.message().size() ? subject.message().segment(next) : null;
            order = following != null && following.name().equals("ORC") ? following : null;
        }
        if (order != null) {
            Value one = order.field(2).component(1);
            Value other = request.field(2).component(1);
            if (one.isPresent() && other.isPresent() && !ContentNameCheck.isSame(one.raw(), other.raw())) {
                subject.report(ORDER_NUMBER, request, 2);
            }
        }
        return null;
    }

    private static void request(Subject subject, Segment request, @Nullable Segment specimen) {
        String reported = request.field(22).raw();
        if (reported.isEmpty()) {
            return;
        }
        String collected = request.field(7).raw();
        if (collected.isEmpty() && specimen != null) {
            collected = specimen.field(17).component(1).raw();
        }
        if (Times.isBefore(reported, collected)) {
            subject.report(RESULT_TIME, request, 22);
        }
    }

    private static void observation(Subject subject, Segment segment) {
        Value status = segment.field(11);
        Value value = segment.field(5);
        if (status.is("O") || status.is("X")) {
            if (value.isPresent()) {
                subject.report(VALUE_ORDERED, segment, 5);
            }
            return;
        }
        if (!value.isPresent()) {
            boolean concluded = status.is("F") || status.is("C");
            if (concluded && !subject.isReported(segment, 5)) {
                subject.report(VALUE_MISSING, segment, 5);
            }
            return;
        }
        if (!fits(segment.field(2).raw(), value)) {
            subject.report(VALUE_TYPE, segment, 5);
        }
        range(subject, segment, Numbers.of(value.raw()));
    }

    private static boolean fits(String type, Value value) {
        return switch (type) {
            case "NM" -> every(value.each(), each -> Numbers.isNumber(each.raw()));
            case "DT" -> every(value.each(), each -> Times.isDate(each.raw()));
            case "TM" -> every(value.each(), each -> Times.isClock(each.raw()));
            case "TS", "DTM" -> every(value.each(), each -> isTime(each.raw()));
            case "CWE", "CE", "CNE" -> every(value.each(), ResultCheck::isCoded);
            default -> true;
        };
    }

    private static boolean isTime(String text) {
        Times.Verdict verdict = Times.of(text);
        return verdict != Times.Verdict.BAD && verdict != Times.Verdict.ZERO;
    }

    private static boolean isCoded(Value value) {
        return value.component(1).isPresent()
                ? value.components() > 1
                : value.component(2).isPresent()
                        || value.component(4).isPresent()
                        || value.component(5).isPresent();
    }

    private static boolean every(List<Value> values, Predicate<Value> holds) {
        for (Value value : values) {
            if (!holds.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static void range(Subject subject, Segment segment, double value) {
        String written = segment.field(7).raw();
        if (written.isEmpty() || written.equals("\"\"")) {
            return;
        }
        Range range = Range.parse(written);
        if (range == null) {
            subject.report(RANGE, segment, 7);
        } else if (range.low() > range.high()) {
            subject.report(RANGE_ORDER, segment, 7);
        } else if (contradicts(segment.field(8).raw(), value, range)) {
            subject.report(FLAG, segment, 8);
        }
    }

    private static boolean contradicts(String flag, double value, Range range) {
        return switch (flag) {
            case "H", "HH" -> value < range.high();
            case "L", "LL" -> value > range.low();
            case "N" -> value < range.low() || value > range.high();
            default -> false;
        };
    }

    private static void material(Subject subject, Segment observation, @Nullable Segment specimen) {
        if (specimen == null) {
            return;
        }
        String expected = coded(specimen.field(4), "JC10");
        String code = coded(observation.field(3), "JC10");
        String material = LabCodes.material(code);
        // Cultures name the isolate, not what it was grown from.
        boolean culture = code.startsWith("6");
        boolean comparable = expected.length() == 3 && Numbers.isDigits(material) && !culture;
        if (comparable && !expected.equals(material)) {
            subject.report(MATERIAL, observation, 3);
        }
    }

    /** The code under a system, in whichever triplet it stands. */
    static String coded(Value field, String system) {
        if (field.component(3).is(system)) {
            return field.component(1).raw();
        }
        return field.component(6).is(system) ? field.component(4).raw() : "";
    }
}
