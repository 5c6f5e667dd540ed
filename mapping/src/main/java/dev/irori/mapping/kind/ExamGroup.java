package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order entry of an examination message: ORC with everything up to the next. Physiology results may leave ORC out,
 * so a second OBR begins an entry too.
 */
final class ExamGroup {

    /** What was done under one ZE1: its observations and exposures. */
    record Performance(Segment ze1, List<ExamResult> results, List<Segment> exposures) {}

    final @Nullable Segment orc;

    @Nullable
    Segment timing;

    @Nullable
    Segment obr;

    final List<ExamResult> results = new ArrayList<>();
    final List<Performance> performances = new ArrayList<>();
    final List<Segment> studies = new ArrayList<>();

    private ExamGroup(@Nullable Segment orc) {
        this.orc = orc;
    }

    /** The entries of a message, in its order. */
    static List<ExamGroup> of(Scene scene) {
        List<ExamGroup> groups = new ArrayList<>();
        @Nullable ExamGroup current = null;
        for (Segment segment : scene.message().segments()) {
            if (segment.name().equals("ORC")) {
                current = new ExamGroup(segment);
                groups.add(current);
            } else if (segment.name().equals("OBR") && (current == null || current.obr != null)) {
                current = new ExamGroup(null);
                groups.add(current);
                current.obr = segment;
            } else if (current != null) {
                current.add(segment);
            }
        }
        return groups;
    }

    private void add(Segment segment) {
        switch (segment.name()) {
            case "OBR" -> obr = segment;
            case "TQ1" -> timing = timing == null ? segment : timing;
            case "OBX" -> here().add(new ExamResult(segment));
            case "NTE" -> comment(segment);
            case "ZE1" -> performances.add(new Performance(segment, new ArrayList<>(), new ArrayList<>()));
            case "ZE2" -> expose(segment);
            case "IPC" -> studies.add(segment);
            default -> {}
        }
    }

    private List<ExamResult> here() {
        return performances.isEmpty()
                ? results
                : performances.get(performances.size() - 1).results();
    }

    private void comment(Segment nte) {
        if (!here().isEmpty()) {
            here().get(here().size() - 1).comments().add(nte);
        }
    }

    private void expose(Segment ze2) {
        if (!performances.isEmpty()) {
            performances.get(performances.size() - 1).exposures().add(ze2);
        }
    }

    /** An entry below another: it names its parent, whatever its control code says. */
    boolean isChild() {
        return !parent().isEmpty() || control().equals("CH");
    }

    String control() {
        return orc == null ? "" : orc.field(1).text().strip();
    }

    /** The number of the order this entry is about. */
    String number() {
        String ordered = number(orc, 2);
        return ordered.isEmpty() ? number(obr, 2) : ordered;
    }

    /** The number OBR-2 gives, which should be the same. */
    String requested() {
        return number(obr, 2);
    }

    /** The number of the order above it, or nothing. */
    String parent() {
        String above = number(orc, 8);
        return above.isEmpty() ? number(obr, 29) : above;
    }

    /** What is asked for or was done, as the message codes it. */
    String item() {
        return obr == null ? "" : obr.field(4).text();
    }

    /** The segment that stands for the entry in provenance. */
    Segment origin() {
        Segment first = obr == null ? orc : obr;
        if (first == null) {
            throw new IllegalStateException("an entry begins with ORC or OBR");
        }
        return first;
    }

    @Nullable
    Segment segment(String name) {
        return switch (name) {
            case "ORC" -> orc;
            case "TQ1" -> timing;
            case "OBR" -> obr;
            default -> null;
        };
    }

    private static String number(@Nullable Segment segment, int field) {
        return segment == null || segment.field(field).isNull()
                ? ""
                : segment.field(field).component(1).subcomponent(1).text().strip();
    }
}
