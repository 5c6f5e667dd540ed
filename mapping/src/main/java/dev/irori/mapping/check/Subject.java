package dev.irori.mapping.check;

import dev.irori.mapping.layout.DataType;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message under examination and what was found in it. A field is reported once: the checks run from the most
 * specific to the most general, and the first one speaks.
 */
final class Subject {
    private final Origin origin;
    private final StandardName name;
    private final Message message;
    private final @Nullable DataType dataType;
    private final List<Finding> findings = new ArrayList<>(0);
    private final Set<Long> reported = new HashSet<>(0);

    Subject(Origin origin, StandardName name, Message message) {
        this.origin = origin;
        this.name = name;
        this.message = message;
        this.dataType = name.dataType().orElse(null);
    }

    Origin origin() {
        return origin;
    }

    StandardName name() {
        return name;
    }

    Message message() {
        return message;
    }

    /** The folder code of the data type, known or not. */
    String type() {
        return name.type();
    }

    @Nullable
    DataType dataType() {
        return dataType;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The trigger event of MSH-9, "A08". */
    String event() {
        return message.segment(0).field(9).component(2).text();
    }

    void report(Rule rule, String text) {
        findings.add(new Finding(rule, origin, "", 0, Excerpt.of(text)));
    }

    void report(Rule rule, Segment segment) {
        findings.add(new Finding(rule, origin, segment.toString(), 0, Excerpt.of(segment.raw())));
    }

    /** Reports a field unless something was already found in it. */
    void report(Rule rule, Segment segment, int field) {
        if (reported.add(key(segment, field))) {
            findings.add(new Finding(rule, origin, segment.toString(), field, excerpt(segment, field)));
        }
    }

    /** Says of a segment more precisely what was said of it in general; other findings about it stand. */
    void specify(Rule precise, Rule general, Segment segment) {
        boolean placed = findings.stream().anyMatch(finding -> isStructural(finding, general));
        if (!placed) {
            findings.removeIf(finding ->
                    finding.rule().equals(general) && finding.segment().equals(segment.toString()));
            report(precise, segment);
        }
    }

    private static boolean isStructural(Finding finding, Rule general) {
        return finding.rule().group() == RuleGroup.S && !finding.rule().equals(general);
    }

    boolean isReported(Segment segment, int field) {
        return !reported.isEmpty() && reported.contains(key(segment, field));
    }

    private static long key(Segment segment, int field) {
        return ((long) segment.index() << 16) | field;
    }

    private static Excerpt excerpt(Segment segment, int field) {
        String line = segment.raw();
        int from = start(segment, line, field);
        int to = Math.min(line.length(), from + segment.field(field).raw().length());
        return Excerpt.around(line, from, to);
    }

    /** Where a field begins in its line; the end of the line when it is not written. MSH-1 is the first separator. */
    private static int start(Segment segment, String line, int field) {
        boolean header = segment.name().equals("MSH");
        char separator = segment.message().delimiters().field();
        int at = segment.name().length();
        for (int n = header ? 2 : 1; n < field && at >= 0; n++) {
            at = line.indexOf(separator, at + 1);
        }
        boolean itself = header && field == 1;
        return at < 0 ? line.length() : Math.min(line.length(), itself ? at : at + 1);
    }
}
