package dev.irori.mapping.check;

/** The few characters of a file that show a finding; {@code from} and {@code to} mark the faulty part within them. */
public record Excerpt(String text, int from, int to) {
    static final Excerpt NONE = new Excerpt("", 0, 0);
    private static final int LONGEST = 160;
    private static final int LEAD = 60;

    public Excerpt {
        if (from < 0 || to < from || to > text.length()) {
            throw new IllegalArgumentException("the mark lies outside the excerpt");
        }
    }

    /** A whole value, cut to a bounded length. */
    static Excerpt of(String value) {
        String shown = cut(value, 0, Math.min(value.length(), LONGEST));
        return new Excerpt(shown, 0, shown.length());
    }

    /** The surroundings of {@code [from, to)} in a line, cut to a bounded length. */
    static Excerpt around(String line, int from, int to) {
        int start = Math.max(0, from - LEAD);
        int end = Math.min(line.length(), Math.max(start + LONGEST, Math.min(to, start + LONGEST)));
        String lead = start > 0 ? "…" : "";
        String shown = lead + cut(line, start, end);
        int offset = lead.length() - start;
        int first = Math.min(from + offset, shown.length());
        return new Excerpt(shown, first, Math.max(first, Math.min(to + offset, shown.length())));
    }

    private static String cut(String text, int from, int to) {
        String shown = text.substring(from, to);
        return to < text.length() ? shown + "…" : shown;
    }
}
