package dev.irori.mapping.v2;

/**
 * Where ASCII begins in a run of two-byte text whose escape back is missing. Every printable byte is also half of some
 * kanji, so the answer is found from what delimiters look like at pair boundaries.
 */
final class OpenRun {
    private OpenRun() {}

    /** Whether the escape sequence at {@code at} designates two-byte text again, which a sound writer never does. */
    static boolean redesignates(byte[] in, int at, int end) {
        return at + 2 < end && in[at + 1] == '$';
    }

    /**
     * For a run that ended in two-byte text again: legal, so only what cannot be kanji counts. A lone last byte is the
     * delimiter between two names; two delimiters in one pair are next to impossible as a kanji.
     */
    static int surelyAscii(byte[] in, int from, int to) {
        for (int i = from; i + 1 < to; i += 2) {
            if (leads(in[i]) && (leads(in[i + 1]) || in[i + 1] == '&')) {
                return i;
            }
        }
        return -1;
    }

    /** For a run that ended at a line end or in half a pair: an escape is certainly missing. */
    static int likelyAscii(byte[] in, int from, int to) {
        for (int i = from; i < to; i += 2) {
            byte b = in[i];
            if (b == '^' || b == '~' || (b == '|' && !(i + 1 < to && isLowerCase(in[i + 1])))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean leads(byte b) {
        return b == '^' || b == '~' || b == '|';
    }

    /** Row 92 begins with 7C too: its frequent kanji (7C62, the ladder form of "taka") have lower-case second bytes. */
    private static boolean isLowerCase(byte b) {
        return b >= 'a' && b <= 'z';
    }
}
