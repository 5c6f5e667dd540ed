package dev.irori.mapping.v2;

import dev.irori.kernel.ContentFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One SS-MIX2 message: its text, and where segments and fields begin in it. Immutable; nothing is copied out of it. */
public final class Message {
    /** MSH-1 and MSH-2 hold the delimiters; behind them each one means what it says. */
    private static final int MSH_3 = 8;

    private final Decoded decoded;
    private final String text;
    private final Delimiters delimiters;
    private final int[] fields;
    private final boolean escaped;
    private final Set<Oddity> oddities;
    private final List<Segment> segments;
    private final Map<String, List<Segment>> named;

    private Message(Decoded decoded, Delimiters delimiters, Splitter split) {
        this.decoded = decoded;
        this.text = decoded.text();
        this.delimiters = delimiters;
        this.fields = split.fields();
        this.escaped = delimiters.escape() != Delimiters.NONE && text.indexOf(delimiters.escape(), MSH_3) >= 0;
        this.oddities = oddities(decoded, split);
        this.named = new HashMap<>();
        this.segments = Collections.unmodifiableList(lines(split));
    }

    /** Decodes and splits the bytes of one file. */
    public static Outcome<Message> read(byte[] bytes, CharsetPolicy policy, Limits limits) {
        long started = System.nanoTime();
        return Decoder.decode(bytes, policy, limits).then(decoded -> split(decoded, limits, started));
    }

    /** Splits text that was decoded before. */
    public static Outcome<Message> of(Decoded decoded, Limits limits) {
        return split(decoded, limits, System.nanoTime());
    }

    private static Outcome<Message> split(Decoded decoded, Limits limits, long started) {
        return Delimiters.declaredBy(decoded).then(delimiters -> {
            Splitter splitter = new Splitter(decoded.text(), delimiters, limits, started);
            ContentFault fault = splitter.split();
            return fault == null
                    ? Outcome.ok(new Message(decoded, delimiters, splitter))
                    : Outcome.failed(new Problem.Malformed(fault, "at segment " + splitter.segmentCount()));
        });
    }

    /** A transport end byte ends the last segment as well as a line end does. */
    private static Set<Oddity> oddities(Decoded decoded, Splitter split) {
        Set<Oddity> found = split.oddities();
        if (decoded.deviations().contains(Deviation.FRAMED)) {
            found.remove(Oddity.UNTERMINATED);
        }
        return Set.copyOf(found);
    }

    private List<Segment> lines(Splitter split) {
        int count = split.segmentCount();
        List<Segment> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int first = split.firstField(i);
            int size = split.firstField(i + 1) - first;
            int stop = split.end(i);
            String name = SegmentName.of(text, fields[first], size > 1 ? fields[first + 1] - 1 : stop);
            List<Segment> same = named.computeIfAbsent(name, key -> new ArrayList<>(2));
            Segment segment = new Segment(this, name, i, same.size() + 1, first, size, stop);
            same.add(segment);
            lines.add(segment);
        }
        return lines;
    }

    public Decoded decoded() {
        return decoded;
    }

    public Delimiters delimiters() {
        return delimiters;
    }

    /** What is unusual about the lines; the bytes' own irregularities are in {@link #decoded()}. */
    public Set<Oddity> oddities() {
        return oddities;
    }

    /** What MSH-18 says the encoding is; null when it names none we know. Nothing there means ASCII. */
    public @Nullable Encoding declared() {
        return Declaration.of(segments.get(0).field(Declaration.CHARACTER_SET));
    }

    /** Whether the bytes are what MSH-18 declares them to be; pure ASCII keeps every declaration. */
    public boolean keepsDeclaration() {
        return decoded.encoding() == Encoding.ASCII || decoded.encoding() == declared();
    }

    public int size() {
        return segments.size();
    }

    /** In file order, counted from 0. */
    public Segment segment(int i) {
        return segments.get(i);
    }

    /** In file order. */
    public List<Segment> segments() {
        return segments;
    }

    /** All segments of one name in file order; none is an empty list. */
    public List<Segment> all(String name) {
        List<Segment> same = named.get(name);
        return same == null ? List.of() : Collections.unmodifiableList(same);
    }

    public @Nullable Segment first(String name) {
        List<Segment> same = named.get(name);
        return same == null ? null : same.get(0);
    }

    String text() {
        return text;
    }

    int fieldStart(int index) {
        return fields[index];
    }

    /** Whether any escape sequence can occur: most messages have none, and their values need no look. */
    boolean escaped() {
        return escaped;
    }

    Value absent() {
        return new Value(this, 0, 0, Level.FIELD);
    }
}
