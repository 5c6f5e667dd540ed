package dev.irori.mapping.v2;

import dev.irori.kernel.ContentFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;

/** The delimiters a message declares in MSH-1 and MSH-2. */
public record Delimiters(char field, char component, char repetition, char escape, char subcomponent) {

    /** Stands for a delimiter that MSH-2 leaves out; no text contains it, because zero bytes are refused. */
    static final char NONE = 0;

    private static final String HEADER = "MSH";
    /** HL7 v2.7 adds a truncation character as the fifth. */
    private static final int MOST = 5;

    private static final int LEAST = 2;
    /** How much of a file that is no message the problem quotes. */
    private static final int SHOWN = 16;

    static Outcome<Delimiters> declaredBy(Decoded decoded) {
        String text = decoded.text();
        if (!text.startsWith(HEADER)) {
            return failed(decoded.lossy() ? ContentFault.BINARY : ContentFault.NO_HEADER, beginning(text));
        }
        if (text.length() == HEADER.length() || !usable(text.charAt(HEADER.length()))) {
            return failed(ContentFault.DELIMITERS, "MSH-1");
        }
        int from = HEADER.length() + 1;
        char field = text.charAt(from - 1);
        int to = from;
        while (to < text.length() && to - from <= MOST && text.charAt(to) != field && !isBreak(text.charAt(to))) {
            to++;
        }
        return sound(text, from - 1, to)
                ? Outcome.ok(new Delimiters(
                        field,
                        at(text, from, to),
                        at(text, from + 1, to),
                        at(text, from + 2, to),
                        at(text, from + 3, to)))
                : failed(ContentFault.DELIMITERS, "MSH-2");
    }

    private static String beginning(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' || (c >= 0x7F && c < 0xA0) ? '.' : c);
        }
        return shown.toString();
    }

    private static boolean sound(String text, int from, int to) {
        if (to - from - 1 < LEAST || to - from - 1 > MOST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!usable(text.charAt(i)) || text.indexOf(text.charAt(i), from) < i) {
                return false;
            }
        }
        return true;
    }

    /** Printable and not part of ordinary text. */
    private static boolean usable(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return c > ' ' && c < 0x7F && !letter && !(c >= '0' && c <= '9');
    }

    private static char at(String text, int i, int to) {
        return i < to ? text.charAt(i) : NONE;
    }

    static boolean isBreak(char c) {
        return c == '\r' || c == '\n';
    }

    private static Outcome<Delimiters> failed(ContentFault fault, String subject) {
        return Outcome.failed(new Problem.Malformed(fault, subject));
    }
}
