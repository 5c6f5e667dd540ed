package dev.irori.mapping.check;

import dev.irori.kernel.ContentFault;
import dev.irori.kernel.Problem;
import dev.irori.mapping.layout.DataType;
import dev.irori.mapping.layout.Trigger;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Deviation;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Oddity;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Group M: the bytes, the lines and the MSH segment; and which of its fields made a message unreadable. */
final class HeaderCheck {
    private static final Rule HEADER = RuleBook.rule("M-HEADER");
    private static final Rule DELIMITERS = RuleBook.rule("M-DELIMITERS");
    private static final Rule SEPARATOR = RuleBook.rule("R-MSH-1");
    private static final Rule ENCODING = RuleBook.rule("R-MSH-2");
    private static final Rule BINARY = RuleBook.rule("M-BINARY");
    private static final Rule LIMIT = RuleBook.rule("M-LIMIT");
    private static final Rule EMPTY = RuleBook.rule("E-EMPTY");
    private static final Rule UNREADABLE = RuleBook.rule("E-UNREADABLE");
    private static final Rule TYPE = RuleBook.rule("M-TYPE");
    private static final Rule TRIGGER = RuleBook.rule("M-TRIGGER");
    private static final Rule STRUCTURE = RuleBook.rule("M-STRUCTURE");
    private static final Rule VERSION = RuleBook.rule("M-VERSION");
    private static final Rule PROCESSING = RuleBook.rule("M-PROCESSING");
    private static final Rule CHARSET = RuleBook.rule("M-CHARSET");
    private static final Rule CHARSET_NAME = RuleBook.rule("M-CHARSET-NAME");
    private static final Rule CHARSET_METHOD = RuleBook.rule("M-CHARSET-METHOD");
    private static final Rule REPAIRED = RuleBook.rule("M-REPAIRED");
    private static final Rule TERMINATOR = RuleBook.rule("M-TERMINATOR");
    private static final Rule FRAME = RuleBook.rule("M-FRAME");
    private static final Rule BROKEN_LINE = RuleBook.rule("M-BROKEN-LINE");
    private static final Rule UNTERMINATED = RuleBook.rule("M-UNTERMINATED");
    private static final Rule SECOND = RuleBook.rule("M-SECOND");
    private static final Rule HALF_KANA = RuleBook.rule("D-HALF-KANA");
    private static final Rule VENDOR_CHARACTER = RuleBook.rule("D-VENDOR-CHARACTER");

    private HeaderCheck() {}

    /** The rule behind a file that gave no message; {@code start} is the beginning of its bytes. */
    static Rule of(Problem problem, String start) {
        if (problem instanceof Problem.Malformed malformed) {
            return switch (malformed.fault()) {
                case EMPTY -> EMPTY;
                case BINARY -> BINARY;
                case NO_HEADER, DELIMITERS -> header(malformed.fault(), start);
                case TOO_LARGE, TOO_MANY_SEGMENTS, TOO_MANY_REPETITIONS, TOO_SLOW -> LIMIT;
            };
        }
        return UNREADABLE;
    }

    private static Rule header(ContentFault fault, String start) {
        if (!start.startsWith("MSH")) {
            return HEADER;
        }
        char separator = start.length() > 3 ? start.charAt(3) : '\r';
        if (separator < ' ' || Character.isLetterOrDigit(separator)) {
            return SEPARATOR;
        }
        boolean undeclared = start.length() > 4 && start.charAt(4) == separator;
        return undeclared ? ENCODING : fault == ContentFault.NO_HEADER ? HEADER : DELIMITERS;
    }

    static void check(Subject subject) {
        bytes(subject);
        lines(subject);
        Segment header = subject.message().segment(0);
        type(subject, header);
        expect(subject, header, 11, "P", PROCESSING);
        expect(subject, header, 12, "2.5", VERSION);
        charset(subject, header);
    }

    private static void bytes(Subject subject) {
        Decoded decoded = subject.message().decoded();
        if (!decoded.repairs().isEmpty()) {
            subject.report(REPAIRED, decoded.repairs().toString());
            return;
        }
        Set<Deviation> deviations = decoded.deviations();
        if (deviations.isEmpty()) {
            return;
        }
        if (deviations.contains(Deviation.FRAMED) || deviations.contains(Deviation.BYTE_ORDER_MARK)) {
            subject.report(FRAME, deviations.toString());
        }
        if (deviations.contains(Deviation.HALF_WIDTH_KATAKANA)) {
            character(subject, HALF_KANA, true);
        }
        if (deviations.contains(Deviation.VENDOR_CHARACTERS)) {
            character(subject, VENDOR_CHARACTER, false);
        }
    }

    /** Shows the first segment that has such a character. */
    private static void character(Subject subject, Rule rule, boolean kana) {
        for (Segment segment : subject.message().segments()) {
            String line = segment.raw();
            for (int i = 0; i < line.length(); i++) {
                if (kana && line.charAt(i) >= '\uFF61' && line.charAt(i) <= '\uFF9F') {
                    subject.report(rule, segment);
                    return;
                }
            }
        }
        subject.report(rule, "");
    }

    private static void lines(Subject subject) {
        Set<Oddity> oddities = subject.message().oddities();
        if (oddities.isEmpty()) {
            return;
        }
        if (oddities.contains(Oddity.BROKEN_LINE)) {
            subject.report(BROKEN_LINE, oddities.toString());
        } else if (oddities.contains(Oddity.LINE_FEEDS) || oddities.contains(Oddity.BLANK_LINES)) {
            subject.report(TERMINATOR, oddities.toString());
        }
        if (oddities.contains(Oddity.UNTERMINATED)) {
            subject.report(UNTERMINATED, oddities.toString());
        }
        if (oddities.contains(Oddity.SECOND_HEADER)) {
            subject.report(SECOND, oddities.toString());
        }
    }

    private static void type(Subject subject, Segment header) {
        DataType type = subject.dataType();
        Value field = header.field(9);
        if (type == null || field.isEmpty()) {
            return;
        }
        String code = field.component(1).text();
        String event = code + "^" + field.component(2).text();
        Trigger trigger = trigger(type, event);
        if (trigger != null) {
            String structure = field.component(3).text();
            if (!structure.equals(trigger.structure())) {
                subject.report(STRUCTURE, header, 9);
            }
        } else if (type.triggers().get(0).event().startsWith(code + "^")) {
            subject.report(TRIGGER, header, 9);
        } else {
            subject.report(TYPE, header, 9);
        }
    }

    /** Whether another message was found than the name promises, or more than one. */
    static boolean isForeign(Subject subject) {
        return subject.findings().stream()
                .anyMatch(
                        finding -> finding.rule().equals(TYPE) || finding.rule().equals(SECOND));
    }

    /** The message kind that MSH-9 names, if the data type has it. */
    static @Nullable Trigger trigger(Subject subject) {
        DataType type = subject.dataType();
        Value kind = subject.message().segment(0).field(9);
        String event = kind.component(1).raw() + "^" + kind.component(2).raw();
        return type == null ? null : trigger(type, event);
    }

    private static @Nullable Trigger trigger(DataType type, String event) {
        for (Trigger trigger : type.triggers()) {
            if (trigger.event().equals(event)) {
                return trigger;
            }
        }
        return null;
    }

    private static void charset(Subject subject, Segment header) {
        Message message = subject.message();
        Value declared = header.field(18);
        if (declared.isEmpty()) {
            return;
        }
        if (!message.keepsDeclaration()) {
            subject.report(CHARSET, header, 18);
        } else if (message.declared() == Encoding.ISO_2022_JP || message.declared() == null) {
            expect(subject, header, 18, "~ISO IR87", CHARSET_NAME);
        }
        expect(subject, header, 20, "ISO 2022-1994", CHARSET_METHOD);
    }

    private static void expect(Subject subject, Segment header, int field, String expected, Rule rule) {
        Value value = header.field(field);
        if (value.isPresent() && !value.is(expected)) {
            subject.report(rule, header, field);
        }
    }
}
