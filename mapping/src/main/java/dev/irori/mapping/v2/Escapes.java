package dev.irori.mapping.v2;

/** HL7 escape sequences, resolved when a text is asked for; those without a character of their own stay as written. */
final class Escapes {
    /** Hexadecimal data is the longest sequence seen; beyond this the escape character is ordinary text. */
    private static final int LONGEST = 80;

    private Escapes() {}

    static String resolve(String text, int from, int to, Delimiters delimiters) {
        StringBuilder out = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int close = c == delimiters.escape() ? close(text, i, to) : i;
            char meant = close == i + 2 ? meaning(text.charAt(i + 1), delimiters) : Delimiters.NONE;
            if (meant == Delimiters.NONE) {
                out.append(text, i, close + 1);
            } else {
                out.append(meant);
            }
            i = close + 1;
        }
        return out.toString();
    }

    /**
     * The end of the sequence that opens at {@code open}; {@code open} itself when it opens none. Every known sequence
     * begins with one of these letters; a yen sign before an amount does not.
     */
    private static int close(String text, int open, int to) {
        if (open + 2 >= to || "FSTREHNXZCM.".indexOf(text.charAt(open + 1)) < 0) {
            return open;
        }
        int close = text.indexOf(text.charAt(open), open + 2);
        return close < 0 || close >= to || close - open > LONGEST ? open : close;
    }

    private static char meaning(char letter, Delimiters delimiters) {
        return switch (letter) {
            case 'F' -> delimiters.field();
            case 'S' -> delimiters.component();
            case 'T' -> delimiters.subcomponent();
            case 'R' -> delimiters.repetition();
            case 'E' -> delimiters.escape();
            default -> Delimiters.NONE;
        };
    }
}
