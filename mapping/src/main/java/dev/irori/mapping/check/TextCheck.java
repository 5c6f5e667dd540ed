package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;

/** Group D for the characters of a message: escape sequences and control characters. */
final class TextCheck {
    private static final Rule ESCAPE = RuleBook.rule("D-ESCAPE");
    private static final Rule CONTROL = RuleBook.rule("D-CONTROL");
    private static final int LONGEST_ESCAPE = 40;

    private TextCheck() {}

    static void check(Subject subject) {
        char escape = escape(subject);
        for (Segment segment : subject.message().segments()) {
            String line = segment.raw();
            int from = segment.index() == 0 ? 9 : 3;
            if (escape != 0 && line.length() > from && line.indexOf(escape, from) >= 0) {
                escapes(subject, segment, line, from, escape);
            }
            if (hasControl(line)) {
                subject.report(CONTROL, segment);
            }
        }
    }

    private static char escape(Subject subject) {
        String declared = subject.message().segment(0).field(2).raw();
        return declared.length() > 2 ? declared.charAt(2) : 0;
    }

    private static void escapes(Subject subject, Segment segment, String line, int from, char escape) {
        int at = line.indexOf(escape, from);
        while (at >= 0) {
            int end = line.indexOf(escape, at + 1);
            if (end < 0 || end - at > LONGEST_ESCAPE || !isSequence(line, at + 1, end)) {
                subject.report(ESCAPE, segment);
                return;
            }
            at = line.indexOf(escape, end + 1);
        }
    }

    /** Delimiters, highlighting, hexadecimal, formatting (".br", ".sp 3"), character sets, local ones ("Z..."). */
    private static boolean isSequence(String line, int from, int to) {
        if (from == to) {
            return false;
        }
        boolean single = to - from == 1;
        return switch (line.charAt(from)) {
            case 'F', 'S', 'T', 'R', 'E', 'H', 'N' -> single;
            case '.', 'Z' -> true;
            case 'X', 'C', 'M' -> !single && isHex(line, from + 1, to);
            default -> false;
        };
    }

    private static boolean isHex(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(line.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControl(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            // Line breaks inside a field have a rule of their own.
            if ((c < ' ' && c != '\n' && c != '\r') || c == 0x7F) {
                return true;
            }
        }
        return false;
    }
}
