package dev.irori.tests.check;

import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Part;
import dev.irori.mapping.synth.write.Segment;
import java.util.List;
import java.util.function.Consumer;

/** Faults of the group X within one file. */
final class CrossFaults {
    private CrossFaults() {}

    static List<Fault> all() {
        return List.of(
                in("X-VALUE-TYPE", "OML-11", draft -> numeric(draft).set(5, "(2+)")),
                in(
                        "X-VALUE-MISSING",
                        "OML-11",
                        draft -> numeric(draft).set(5, "").set(8, "")),
                in(
                        "X-VALUE-ORDERED",
                        "OML-01",
                        draft -> draft.segment("OBX").set(2, "NM").set(5, "13.6")),
                in("X-RANGE", "OML-11", draft -> numeric(draft).set(7, "about 5")),
                in("X-RANGE-ORDER", "OML-11", draft -> numeric(draft).set(7, "20-8")),
                in(
                        "X-FLAG",
                        "OML-11",
                        draft -> numeric(draft).set(5, "10").set(7, "8-20").set(8, "H")),
                in("X-RESULT-TIME", "OML-11", draft -> draft.segment("OBR").set(22, "20000101080000")),
                Fault.in("X-BIRTH", scenes -> born(scenes, "20991231")),
                Fault.in("X-AGE", scenes -> born(scenes, "18600101")),
                in(
                        "X-SEX",
                        "PPR-01",
                        draft -> draft.segment("PRB")
                                .set(10, draft.segment("PID").get(8).equals("F") ? "C61^^I10" : "O600^^I10")),
                in("X-MATERIAL", "OML-11", draft -> draft.segment("SPM").set(4, "041^髄液^JC10")),
                in("X-ORDER-NUMBER", "OML-11", draft -> draft.segment("OBR").set(2, "123")),
                in("X-STAY", "ADT-52", draft -> draft.segment("PV1").set(44, "209901010900")),
                in("X-PERIOD", "OMP-12", draft -> draft.segment("RXA").set(4, "20000101090000")),
                in(
                        "X-COVER",
                        "ADT-00",
                        draft -> draft.segment("IN1").set(12, "20230101").set(13, "20200101")),
                in(
                        "X-PROBLEM-TIME",
                        "PPR-01",
                        draft -> draft.segment("PRB").set(9, "19000101").set(14, "F^完全に回復^HL70241")),
                in(
                        "X-OUTCOME",
                        "PPR-01",
                        draft -> draft.segment("PRB").set(9, "20991231").set(14, "N^回復せず^HL70241")),
                in(
                        "X-SUSPECTED",
                        "PPR-01",
                        draft -> draft.segment("PRB")
                                .set(3, "20050687^胃潰瘍の疑い^MDCDX2")
                                .set(13, "")),
                in("X-PROBLEM-ID", "PPR-01", CrossFaults::repeatProblem),
                in("X-DOSE", "OMP-01", draft -> draft.segment("RXE").set(10, "1234")),
                in(
                        "X-DOSE-UNIT",
                        "OMP-01",
                        draft -> draft.segment("RXE")
                                .set(5, "MG^ミリグラム^MR9P")
                                .set(11, "G^グラム^MR9P")
                                .set(25, "")),
                in("X-FUTURE", "ADT-12", draft -> {
                    Scene.redate(draft, "20281231");
                    draft.segment("PV1").set(44, "202812310900");
                    draft.part(Part.STAMP, "20230101090000000");
                }));
    }

    private static Fault in(String rule, String type, Consumer<Draft> alter) {
        return Fault.in(rule, scenes -> {
            Scene scene = type.equals("OML-11") ? scenes.of("numeric", CrossFaults::hasNumbers) : scenes.of(type);
            alter.accept(scene.target());
            return scene;
        });
    }

    private static boolean hasNumbers(Draft draft) {
        return Scene.isType(draft, "OML-11")
                && Scene.isValid(draft)
                && draft.all("OBX").stream().anyMatch(CrossFaults::isNumeric);
    }

    private static boolean isNumeric(Segment segment) {
        return segment.get(2).equals("NM") && segment.get(7).contains("-");
    }

    private static Segment numeric(Draft draft) {
        return draft.all("OBX").stream()
                .filter(CrossFaults::isNumeric)
                .findFirst()
                .orElseThrow();
    }

    /** Only the demographics, so that no other file contradicts the birth date. */
    private static Scene born(Scenes scenes, String date) {
        Scene scene = scenes.of("ADT-00").alone();
        scene.target().segment("PID").set(7, date);
        return scene;
    }

    private static void repeatProblem(Draft draft) {
        Segment first = draft.segment("PRB");
        Segment again = new Segment("PRB");
        for (int field = 1; field <= 25; field++) {
            again.set(field, first.get(field));
        }
        draft.segments().add(again);
    }
}
