package dev.irori.mapping.v2;

import dev.irori.kernel.ContentFault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over the text that notes where segments and fields begin; everything smaller is found on access. */
final class Splitter {
    /** Segments between two looks at the clock. */
    private static final int PULSE = 256;

    private static final String HEADER = "MSH";

    private final String text;
    private final char delimiter;
    private final char repetition;
    private final Limits limits;
    private final long started;
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);

    /** Where each field begins, all segments in one array; a field ends one before the next begins. */
    private int[] fields = new int[256];

    private int fieldCount;
    /** Per segment: index of its first field, and where its text ends. */
    private int[] segments = new int[64];

    private int segmentCount;
    private @Nullable ContentFault fault;

    Splitter(String text, Delimiters delimiters, Limits limits, long started) {
        this.text = text;
        this.delimiter = delimiters.field();
        this.repetition = delimiters.repetition();
        this.limits = limits;
        this.started = started;
    }

    /** Null when all went well. */
    @Nullable
    ContentFault split() {
        int at = 0;
        int end = text.length();
        while (at < end && fault == null) {
            at = segment(at);
            at = afterBreak(at);
        }
        if (fault == null && late()) {
            fault = ContentFault.TOO_SLOW;
        }
        return fault;
    }

    private int segment(int from) {
        if (segmentCount == limits.segments()) {
            fault = ContentFault.TOO_MANY_SEGMENTS;
            return text.length();
        }
        if (segmentCount % PULSE == PULSE - 1 && late()) {
            fault = ContentFault.TOO_SLOW;
            return text.length();
        }
        int first = fieldCount;
        int stop = fields(from);
        if (2 * segmentCount + 2 > segments.length) {
            segments = Arrays.copyOf(segments, segments.length * 2);
        }
        segments[2 * segmentCount] = first;
        segments[2 * segmentCount + 1] = stop;
        segmentCount++;
        return stop;
    }

    /** Notes the fields of one segment and returns where its text ends. */
    private int fields(int from) {
        String s = text;
        int end = s.length();
        int repeats = 0;
        int most = limits.repetitions() - 1;
        int i = from;
        begin(from);
        if (s.startsWith(HEADER, from)
                && from + HEADER.length() < end
                && s.charAt(from + HEADER.length()) == delimiter) {
            i += HEADER.length() + 1;
            begin(i);
            repeats = -1;
            if (from > 0) {
                oddities.add(Oddity.SECOND_HEADER);
            }
        }
        for (; i < end; i++) {
            char c = s.charAt(i);
            if (c == delimiter) {
                begin(i + 1);
                repeats = 0;
            } else if (c == repetition) {
                if (++repeats > most) {
                    fault = ContentFault.TOO_MANY_REPETITIONS;
                    return end;
                }
            } else if (c <= '\r' && Delimiters.isBreak(c) && ends(i)) {
                return i;
            }
        }
        oddities.add(Oddity.UNTERMINATED);
        return end;
    }

    private void begin(int at) {
        if (fieldCount == fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        fields[fieldCount++] = at;
    }

    /** Whether the break at {@code i} ends a segment: the end of the text, another break or a segment follows. */
    private boolean ends(int i) {
        int next = i + 1;
        int end = text.length();
        if (text.charAt(i) == '\r' && next < end && text.charAt(next) == '\n') {
            next++;
        }
        if (next >= end || Delimiters.isBreak(text.charAt(next)) || begins(next)) {
            return true;
        }
        oddities.add(Oddity.BROKEN_LINE);
        return false;
    }

    private boolean begins(int at) {
        int after = at + 3;
        if (after > text.length()) {
            return false;
        }
        boolean named = letter(text.charAt(at)) && nameable(text.charAt(at + 1)) && nameable(text.charAt(at + 2));
        return named
                && (after == text.length()
                        || text.charAt(after) == delimiter
                        || Delimiters.isBreak(text.charAt(after)));
    }

    private static boolean letter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean nameable(char c) {
        return letter(c) || (c >= '0' && c <= '9');
    }

    /** Skips the break at {@code at}, and blank lines after it. */
    private int afterBreak(int at) {
        int end = text.length();
        int i = at;
        int lines = 0;
        while (i < end && Delimiters.isBreak(text.charAt(i))) {
            if (text.charAt(i) == '\n') {
                oddities.add(Oddity.LINE_FEEDS);
            } else if (i + 1 < end && text.charAt(i + 1) == '\n') {
                oddities.add(Oddity.LINE_FEEDS);
                i++;
            }
            i++;
            lines++;
        }
        if (lines > 1 && i < end) {
            oddities.add(Oddity.BLANK_LINES);
        }
        return i;
    }

    private boolean late() {
        return System.nanoTime() - started >= limits.time().toNanos();
    }

    int[] fields() {
        return fields;
    }

    int segmentCount() {
        return segmentCount;
    }

    /** Index of the first field of segment {@code i}; of the one after the last: the number of all fields. */
    int firstField(int i) {
        return i < segmentCount ? segments[2 * i] : fieldCount;
    }

    /** Where the text of segment {@code i} ends. */
    int end(int i) {
        return segments[2 * i + 1];
    }

    Set<Oddity> oddities() {
        return oddities;
    }
}
