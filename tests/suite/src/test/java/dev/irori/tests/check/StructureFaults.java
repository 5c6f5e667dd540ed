package dev.irori.tests.check;

import dev.irori.mapping.check.Rule;
import dev.irori.mapping.check.RuleBook;
import dev.irori.mapping.check.RuleGroup;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** For every rule of the groups S and R: a segment taken away, displaced or doubled, a field emptied. */
final class StructureFaults {
    private static final List<String> TYPES = List.of(
            "ADT-00", "ADT-01", "ADT-12", "ADT-21", "ADT-22", "ADT-31", "ADT-32", "ADT-41", "ADT-42", "ADT-51",
            "ADT-52", "ADT-61", "PPR-01", "OMD", "OMP-01", "OMP-11", "OMP-02", "OMP-12", "OML-01", "OML-11", "OMG-01",
            "OMG-11", "OMG-02", "OMG-12", "OMG-03", "OMG-13");

    private static final Set<String> ONE_OF_A_KIND = Set.of("S-UNLISTED", "S-ZI1");

    private StructureFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : RuleBook.all()) {
            if (rule.group() == RuleGroup.S && !ONE_OF_A_KIND.contains(rule.id())) {
                faults.add(structural(rule.id()));
            } else if (rule.group() == RuleGroup.R && !rule.id().startsWith("R-MSH-1") || isMshField(rule.id())) {
                faults.add(required(rule.id()));
            }
        }
        faults.add(Fault.in("S-UNLISTED", scenes -> {
            Scene scene = scenes.of("ADT-12");
            scene.target().segments().add(new Segment("ZZ9").set(1, "1"));
            return scene;
        }));
        faults.add(Fault.in("S-ZI1", scenes -> {
            Scene scene = scenes.of("PPR-01", "ZPR");
            Scenes.insertAfter(scene.target(), "ZPR", extra("ZI1"));
            return scene;
        }));
        faults.add(header("R-MSH-1", "MSHA^~\\&A"));
        faults.add(header("R-MSH-2", "MSH|||"));
        return faults;
    }

    /** MSH-10 and above are ordinary fields. */
    private static boolean isMshField(String id) {
        return id.equals("R-MSH-10") || id.equals("R-MSH-11") || id.equals("R-MSH-12") || id.equals("R-MSH-18");
    }

    private static Fault header(String rule, String start) {
        return Fault.in(rule, scenes -> {
            Scene scene = scenes.of("ADT-12");
            scene.target().bytes(bytes -> NameFaults.prefixed(bytes, 9, start));
            return scene;
        });
    }

    private static Fault structural(String id) {
        String type = TYPES.stream()
                .filter(each -> id.startsWith("S-" + each + "-"))
                .findFirst()
                .orElseThrow();
        String what = id.substring(type.length() + 3);
        if (id.equals("S-OMP-11-TQ1") || id.equals("S-OMP-12-TQ1") || id.equals("S-OMP-12-RXC")) {
            return Fault.in(id, scenes -> withEncoded(scenes.of(type), what));
        }
        return Fault.in(id, scenes -> {
            Scene scene = what.equals("ORDER") || what.equals("REPEAT") ? scenes.of(type) : scenes.of(type, what);
            alter(scene.target(), what);
            return scene;
        });
    }

    /** The prescription a clean administration does not repeat, one segment short. */
    private static Scene withEncoded(Scene scene, String gone) {
        List<Segment> segments = scene.target().segments();
        List<Segment> encoded = new ArrayList<>();
        encoded.add(new Segment("RXE")
                .set(2, "118012105^アムロジピン錠５ｍｇ^HOT9")
                .set(3, "1")
                .set(5, "TAB^錠^MR9P")
                .set(10, "7")
                .set(11, "TAB^錠^MR9P"));
        encoded.add(new Segment("TQ1").set(1, "1"));
        encoded.add(new Segment("RXR").set(1, "PO^口^HL70162"));
        if (scene.target().type().equals("OMP-12")) {
            encoded.add(new Segment("RXC")
                    .set(1, "B")
                    .set(2, "107676901^生理食塩液５００ｍＬ^HOT9")
                    .set(3, "1")
                    .set(4, "BTL^瓶^MR9P"));
        }
        encoded.removeIf(segment -> segment.name().equals(gone));
        segments.addAll(index(segments, "ORC") + 1, encoded);
        return scene;
    }

    private static void alter(Draft draft, String what) {
        List<Segment> segments = draft.segments();
        switch (what) {
            case "ORDER" -> swap(draft);
            case "REPEAT" -> segments.add(index(segments, "PID"), draft.segment("PID"));
            // One route may serve several administrations, so that only the last one would be missed.
            case "RXR" -> segments.removeIf(segment -> segment.name().equals(what));
            default -> removeRun(segments, what);
        }
    }

    /** The patient behind the visit, the event behind the patient, or the problem behind its codes. */
    private static void swap(Draft draft) {
        List<Segment> segments = draft.segments();
        String second = List.of("EVN", "PV1", "ZPR").stream()
                .filter(name -> !draft.all(name).isEmpty())
                .findFirst()
                .orElseThrow();
        String first = second.equals("ZPR") ? "PRB" : "PID";
        Collections.swap(segments, index(segments, first), index(segments, second));
    }

    private static void removeRun(List<Segment> segments, String name) {
        int at = index(segments, name);
        while (at < segments.size() && segments.get(at).name().equals(name)) {
            segments.remove(at);
        }
    }

    private static int index(List<Segment> segments, String name) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static Fault required(String id) {
        String[] parts = id.split("-", -1);
        String segment = parts[1];
        int field = Integer.parseInt(parts[2]);
        Fault fault = Fault.in(id, scenes -> {
            Scene scene = scenes.of(typeFor(scenes, segment, field), host(segment));
            Draft draft = scene.target();
            if (!host(segment).equals(segment)) {
                Scenes.insertAfter(draft, host(segment), extra(segment));
            }
            draft.segment(segment).set(field, "");
            return scene;
        });
        return segment.equals("ZI1") ? fault.withHabit("S-ZI1") : fault;
    }

    /** A clean file need not have every segment; these two are added to it. */
    private static String host(String segment) {
        return switch (segment) {
            case "CTI" -> "RXC";
            case "ZI1" -> "ZPR";
            default -> segment;
        };
    }

    private static Segment extra(String segment) {
        return segment.equals("CTI")
                ? new Segment("CTI").set(1, "T1").set(2, "P1^第１相^99TR1")
                : new Segment("ZI1").set(1, "1").set(2, "06^組合管掌健康保険^JHSD0001");
    }

    private static String typeFor(Scenes scenes, String segment, int field) {
        List<String> candidates = switch (segment + "-" + field) {
            case "OBX-2", "OBX-5" -> List.of("OMG-02", "OMG-01");
            case "OBX-3", "OBX-11" -> List.of("OML-11");
            case "ORC-4", "RXE-10", "RXE-11" -> List.of("OMP-01");
            case "ORC-9", "ORC-12", "TQ1-1", "TQ1-9" -> List.of("OMG-01");
            case "ORC-17", "OBR-1" -> List.of("OMG-03", "OMG-13");
            case "ORC-29" -> List.of("OMP-02");
            case "ZE1-1" -> List.of("OMG-12");
            default -> TYPES;
        };
        return candidates.stream()
                .filter(type -> scenes.has(type, host(segment)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type has " + segment));
    }
}
