package dev.irori.tests.check;

import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Folder;
import dev.irori.mapping.synth.write.Draft.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Faults of the groups F and P. */
final class NameFaults {
    private NameFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(parts());
        faults.addAll(contents());
        faults.addAll(paths());
        return faults;
    }

    private static Fault in(String rule, String type, Consumer<Draft> alter) {
        return Fault.in(rule, scenes -> {
            Scene scene = scenes.of(type);
            alter.accept(scene.target());
            return scene;
        });
    }

    private static List<Fault> parts() {
        return List.of(
                in("F-PARTS", "ADT-12", draft -> draft.drop(Part.DEPARTMENT)),
                in("F-EXTENSION", "ADT-12", draft -> draft.part(Part.FLAG, "1.hl7")),
                in("F-PATIENT", "ADT-12", draft -> draft.part(Part.PATIENT, "00000123#5")),
                Fault.in("F-PATIENT-LENGTH", NameFaults::longNumber),
                new Fault("F-PADDING", NameFaults::shortNumber),
                in("F-DATE", "ADT-12", draft -> draft.part(Part.DATE, "20231340")),
                in("F-UNDATED", "ADT-12", draft -> Scene.redate(draft, "-")),
                in("F-TYPE", "ADT-12", draft -> draft.part(Part.TYPE, "")),
                in(
                        "F-TYPE-UNKNOWN",
                        "ADT-12",
                        draft -> draft.part(Part.TYPE, "ADT-02").folder(Folder.TYPE, "ADT-02")),
                in("F-ORDER", "OMD", draft -> draft.part(Part.ORDER, "")),
                in(
                        "F-ORDER-LENGTH",
                        "OMD",
                        draft -> draft.part(Part.ORDER, draft.part(Part.ORDER).substring(1))),
                in("F-ORDER-NINES", "OMD", draft -> draft.part(Part.ORDER, "9".repeat(15))),
                in("F-TIMESTAMP", "ADT-12", draft -> draft.part(Part.STAMP, "20230218")),
                in("F-TIMESTAMP-LENGTH", "ADT-12", draft -> draft.part(Part.STAMP, "20230218101300")),
                in("F-TIMESTAMP-CALENDAR", "ADT-12", draft -> draft.part(Part.STAMP, "20230218101370000")),
                in("F-DEPARTMENT", "ADT-12", draft -> draft.part(Part.DEPARTMENT, "@1")),
                in("F-FLAG", "ADT-12", draft -> draft.part(Part.FLAG, "3")),
                Fault.in(
                        "F-TRANSACTION",
                        scenes -> scenes.of("ADT-12")
                                .add(
                                        "0419900011/trs/2024/TR_20240510083015456_00001.DAT",
                                        "#SSMIX,2.00,0419900011\r")));
    }

    private static List<Fault> contents() {
        return List.of(
                in("F-CONTENT-PATIENT", "ADT-12", draft -> draft.segment("PID").set(3, "1111111^^^^PI")),
                in("F-CONTENT-DATE", "ADT-12", draft -> draft.segment("PV1").set(44, "201901010900")),
                in("F-CONTENT-ORDER", "OMD", draft -> draft.all("ORC").forEach(orc -> orc.set(2, "123"))),
                in(
                        "F-CONTENT-DEPARTMENT",
                        "OMD",
                        draft -> draft.part(Part.DEPARTMENT, "99".equals(draft.part(Part.DEPARTMENT)) ? "01" : "26")),
                in("F-CONTENT-FLAG", "ADT-22", draft -> draft.segment("MSH").set(9, "ADT^A11^ADT_A09")));
    }

    private static List<Fault> paths() {
        return List.of(
                Fault.in("P-DEPTH", scenes -> moved(scenes, draft -> draft.root() + name(draft))),
                Fault.in("P-STRAY", scenes -> {
                    Scene scene = scenes.of("ADT-12");
                    String path = scene.target().path();
                    return scene.add(path.substring(0, path.lastIndexOf('/') + 1) + "Thumbs.db", "x");
                }),
                in("P-SPLIT", "ADT-12", draft -> draft.folder(Folder.SECOND, "zzz")),
                in("P-PATIENT", "ADT-12", draft -> {
                    draft.part(Part.PATIENT, "7777777777");
                    draft.segment("PID").set(3, "7777777777^^^^PI");
                }),
                in("P-DATE", "ADT-12", draft -> draft.folder(Folder.DATE, "20190101")),
                in("P-TYPE", "ADT-12", draft -> draft.folder(Folder.TYPE, "ADT-22")),
                new Fault(
                        "P-ROOT",
                        scenes -> renamed(scenes, path -> path.replaceFirst("/std/[0-9]{10}/", "/std/hospital/"))),
                new Fault("P-STORE", scenes -> document(scenes, path -> path.replace("/ext/", "/std/"))),
                document("P-EXTENDED-NAME", draft -> draft.drop(Part.DEPARTMENT)),
                document(
                        "P-EXTENDED-TYPE", draft -> draft.part(Part.TYPE, "L-1").folder(Folder.TYPE, "L-1")));
    }

    private static Fault document(String rule, Consumer<Draft> alter) {
        return Fault.in(rule, scenes -> {
            Scene scene = scenes.of("document", Draft::extended);
            alter.accept(scene.target());
            return scene;
        });
    }

    /** The document alone moved to another path. */
    static List<Input> document(Scenes scenes, UnaryOperator<String> path) {
        Scene scene = scenes.of("document", Draft::extended);
        String moved = scene.target().path();
        return scene.inputs().stream()
                .map(input -> input.path().equals(moved) ? new Input(path.apply(moved), input.read()) : input)
                .toList();
    }

    private static List<Input> renamed(Scenes scenes, UnaryOperator<String> path) {
        return scenes
                .of("only-demographics", draft -> Scene.isType(draft, "ADT-00") && Scene.isValid(draft))
                .alone()
                .inputs()
                .stream()
                .map(input -> new Input(path.apply(input.path()), input.read()))
                .toList();
    }

    private static Scene moved(Scenes scenes, Function<Draft, String> path) {
        Scene scene = scenes.of("ADT-12");
        Draft draft = scene.target();
        Input input = Input.of(draft);
        scene.without(each -> each == draft);
        return scene.add(path.apply(draft), input.bytes());
    }

    private static String name(Draft draft) {
        return draft.path().substring(draft.path().lastIndexOf('/') + 1);
    }

    /** A number beyond what the index column holds, everywhere it stands. */
    private static Scene longNumber(Scenes scenes) {
        Scene scene = scenes.of("ADT-00").alone();
        renumber(scene.target(), "0".repeat(12) + scene.target().part(Part.PATIENT));
        return scene;
    }

    /** Two patients as usual, one without its leading zeros. */
    private static List<Input> shortNumber(Scenes scenes) {
        List<Input> inputs = new ArrayList<>();
        List<List<Draft>> patients = scenes.patients(3);
        for (int i = 0; i < patients.size(); i++) {
            Draft draft = patients.get(i).stream()
                    .filter(each -> Scene.isType(each, "ADT-00") && Scene.isValid(each))
                    .findFirst()
                    .orElseThrow();
            if (i == 0) {
                renumber(draft, draft.part(Part.PATIENT).substring(2));
            }
            inputs.add(Input.of(draft));
        }
        return inputs;
    }

    private static void renumber(Draft draft, String number) {
        draft.part(Part.PATIENT, number)
                .folder(Folder.PATIENT, number)
                .folder(Folder.FIRST, number.substring(0, 3))
                .folder(Folder.SECOND, number.substring(3, 6));
        draft.segment("PID").set(3, number.toUpperCase(Locale.ROOT) + "^^^^PI");
    }

    /** Replaces the first bytes. */
    static byte[] prefixed(byte[] bytes, int from, String start) {
        byte[] head = start.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + bytes.length - from];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, from, all, head.length, bytes.length - from);
        return all;
    }
}
