package dev.irori.mapping.check;

import org.jspecify.annotations.Nullable;

/** A printed reference range; a side that is open is infinite, a range of text has no numbers at all. */
record Range(double low, double high) {
    private static final Range TEXT = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** "6.5-8.2", "-5-5", ">10", "<=15", or a qualitative "(-)"; null when it is none of them. */
    static @Nullable Range parse(String written) {
        String text = written.trim();
        if (text.startsWith(">") || text.startsWith("<")) {
            return oneSided(text);
        }
        if (text.isEmpty() || !hasDigit(text)) {
            return text.isEmpty() ? null : TEXT;
        }
        int dash = dash(text);
        if (dash < 0) {
            return null;
        }
        double low = Numbers.of(text.substring(0, dash).trim());
        double high = Numbers.of(text.substring(dash + 1).trim());
        return Double.isNaN(low) || Double.isNaN(high) ? null : new Range(low, high);
    }

    private static @Nullable Range oneSided(String text) {
        int from = text.startsWith("=", 1) ? 2 : 1;
        double limit = Numbers.of(text.substring(from).trim());
        if (Double.isNaN(limit)) {
            return null;
        }
        return text.charAt(0) == '>'
                ? new Range(limit, Double.POSITIVE_INFINITY)
                : new Range(Double.NEGATIVE_INFINITY, limit);
    }

    private static int dash(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '~' || c == '\u301C' || c == '\uFF5E' || c == '\uFF0D') {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19'));
    }
}
