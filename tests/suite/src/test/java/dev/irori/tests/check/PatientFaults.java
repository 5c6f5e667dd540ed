package dev.irori.tests.check;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Part;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Faults of the groups E and X that lie between the files of one patient or the patients of one store. */
final class PatientFaults {
    private static final String LATER = "20251231235959999";

    private PatientFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "E-UNREADABLE",
                        scenes -> replaced(
                                scenes, Outcome.failed(new Problem.Unreadable(FileFault.DENIED, "permission denied")))),
                new Fault("E-EMPTY", scenes -> replaced(scenes, Outcome.ok(new byte[0]))),
                new Fault(
                        "E-MAIN",
                        scenes -> NameFaults.document(
                                scenes, path -> path.substring(0, path.lastIndexOf('/') + 1) + "style.xsl")),
                Fault.in("E-ADT00", scenes -> scenes.of("ADT-12").without(is("ADT-00"))),
                Fault.in("E-SINGLE", scenes -> scenes.of("ADT-00").twin(LATER, "1")),
                Fault.in("E-DUPLICATE", scenes -> scenes.of("OMD").twin(LATER, "1")),
                Fault.in("E-ORDER", scenes -> {
                    Scene scene = scenes.of("OML-11");
                    String order = scene.target().part(Part.ORDER);
                    return scene.without(
                            is("OML-01").and(draft -> draft.part(Part.ORDER).equals(order)));
                }),
                Fault.in("E-DELETED", scenes -> flagged(scenes, "0")),
                Fault.in("E-CONTRADICTION", scenes -> scenes.of("OMD").twin(LATER, "0")),
                Fault.in("E-HISTORY", scenes -> flagged(scenes, "2")),
                Fault.in("E-ADMISSION", scenes -> scenes.of("ADT-52").without(is("ADT-22"))),
                Fault.in("X-COLLECTION-TIME", PatientFaults::lateOrder),
                Fault.in("X-IDENTITY", scenes -> {
                    Scene scene = scenes.of("ADT-12");
                    scene.target().segment("PID").set(7, "19010203");
                    return scene;
                }),
                Fault.in("X-DEATH", PatientFaults::deadVisitor),
                new Fault("X-CONFIDENTIAL", PatientFaults::labelled));
    }

    private static Predicate<Draft> is(String type) {
        return draft -> Scene.isType(draft, type);
    }

    private static List<Input> replaced(Scenes scenes, Outcome<byte[]> read) {
        Scene scene = scenes.of("ADT-12");
        String path = scene.target().path();
        return scene.inputs().stream()
                .map(input -> input.path().equals(path) ? new Input(path, read) : input)
                .toList();
    }

    /** A visit of which no other version exists. */
    private static Scene flagged(Scenes scenes, String flag) {
        Scene scene = scenes.of("ADT-12");
        scene.target().part(Part.FLAG, flag);
        return scene;
    }

    /** The order is moved behind the result, folder and content alike. */
    private static Scene lateOrder(Scenes scenes) {
        Scene scene = scenes.of("OML-11");
        String order = scene.target().part(Part.ORDER);
        String late = LocalDate.parse(scene.target().part(Part.DATE), DateTimeFormatter.BASIC_ISO_DATE)
                .plusDays(30)
                .format(DateTimeFormatter.BASIC_ISO_DATE);
        for (Draft draft : scene.drafts()) {
            if (Scene.isType(draft, "OML-01") && draft.part(Part.ORDER).equals(order)) {
                Scene.redate(draft, late);
                FieldFaults.each(draft, "ORC", 9, late + "090000");
            }
        }
        return scene;
    }

    /** Someone is said to have died in hospital, and comes back. */
    private static Scene deadVisitor(Scenes scenes) {
        Scene scene = scenes.find("returns", PatientFaults::isBeforeReturn).orElseThrow();
        scene.target().segment("PV1").set(36, "20");
        return scene;
    }

    private static boolean isBeforeReturn(Draft discharge, List<Draft> patient) {
        return Scene.isType(discharge, "ADT-52")
                && Scene.isValid(discharge)
                && patient.stream()
                        .anyMatch(visit -> Scene.isType(visit, "ADT-12")
                                && Scene.isValid(visit)
                                && visit.part(Part.DATE).compareTo(discharge.part(Part.DATE)) > 0);
    }

    /** Every problem of a store is very restricted. */
    private static List<Input> labelled(Scenes scenes) {
        List<Input> inputs = new ArrayList<>();
        for (List<Draft> patient : scenes.patients(60)) {
            for (Draft draft : patient) {
                if (is("ADT-00").test(draft) || is("PPR-01").test(draft)) {
                    FieldFaults.each(draft, "PRB", 25, "V^非常に限定^HL70177");
                    inputs.add(Input.of(draft));
                }
            }
        }
        return inputs;
    }
}
