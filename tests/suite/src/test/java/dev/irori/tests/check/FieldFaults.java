package dev.irori.tests.check;

import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Encoding;
import dev.irori.mapping.synth.write.Draft.Part;
import dev.irori.mapping.synth.write.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Faults of the groups D and C: one field of a clean file gets another text. */
final class FieldFaults {
    private FieldFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(formats());
        faults.addAll(codes());
        faults.addAll(tables());
        return faults;
    }

    private static Fault set(String rule, String type, String segment, int field, String text) {
        return in(rule, type, segment, draft -> draft.segment(segment).set(field, text));
    }

    private static Fault in(String rule, String type, String segment, Consumer<Draft> alter) {
        return Fault.in(rule, scenes -> {
            Scene scene = scenes.of(type, segment);
            alter.accept(scene.target());
            return scene;
        });
    }

    private static Fault vendor(String rule, String name) {
        return in(rule, "ADT-12", "PID", draft -> {
            draft.encoding(Encoding.JIS_VENDOR);
            draft.segment("PID").set(5, name);
        });
    }

    private static List<Fault> formats() {
        return List.of(
                set("D-TIME", "ADT-12", "EVN", 2, "2023/02/18"),
                set("D-TIME-HOUR", "ADT-12", "EVN", 2, "202302182530"),
                set("D-TIME-ZERO", "ADT-12", "EVN", 2, "00000000"),
                set("D-TIME-FRACTION", "ADT-12", "MSH", 7, "20230218101300295"),
                set("D-DATE", "ADT-00", "IN1", 12, "2023-01-01"),
                set("D-CLOCK", "OMD", "TQ1", 4, "2599"),
                set("D-NUMBER", "OMP-01", "RXE", 10, "７７"),
                set("D-SET-ID", "ADT-00", "NK1", 1, "A"),
                set("D-LENGTH", "ADT-12", "MSH", 10, "C".repeat(30)),
                set("D-ESCAPE", "OMD", "ODS", 4, "salt \\Q free"),
                set("D-CONTROL", "OMD", "ODS", 4, "salt\u0007free"),
                vendor("D-HALF-KANA", "金子^誠^^^^^L^I~ｶﾈｺ^ﾏｺﾄ^^^^^L^P"),
                vendor("D-VENDOR-CHARACTER", "髙橋^誠^^^^^L^I~タカハシ^マコト^^^^^L^P"),
                set("D-SPACE", "OML-11", "OBX", 6, "mg/dL^mg/dL^ ISO+"),
                set("D-CODED", "OMP-01", "RXE", 2, "118012105^アムロジピン錠５ｍｇ"),
                in(
                        "D-PATIENT-ID",
                        "ADT-12",
                        "PID",
                        draft -> draft.segment("PID").set(3, draft.part(Part.PATIENT) + "^^^^XX")),
                set("D-NAME", "ADT-12", "PID", 5, "金子誠^^^^^^L^I~カネコ^マコト^^^^^L^P"),
                set("D-NAME-CODE", "ADT-12", "PID", 5, "金子^誠^^^^^L~カネコ^マコト^^^^^L^P"),
                set("D-NAME-KANA", "ADT-12", "PID", 5, "金子^誠^^^^^L^I~金子^マコト^^^^^L^P"),
                set("D-ADDRESS", "ADT-00", "PID", 11, "仙台市青葉区１－２^^^^980-0001^JPN^H"),
                set("D-POSTAL", "ADT-00", "PID", 11, "^^^^98-0001^JPN^H^仙台市青葉区１－２"),
                set("D-PHONE", "ADT-00", "PID", 13, "^PRN^PH^^^^^^^^^zero22"),
                set("D-PERSON", "ADT-12", "PV1", 7, "D01^松本^大輔^^^^^^^^L^^^^^I"),
                set("D-PERSON-NAME", "ADT-12", "PV1", 7, "D01^松本大輔^^^^^^^^L^^^^^I"));
    }

    private static List<Fault> codes() {
        return List.of(
                set("C-JLAC10-LENGTH", "OML-11", "OBX", 3, "3C0250000023272^尿素窒素^JC10"),
                set("C-JLAC10-FORM", "OML-11", "OBX", 3, "3C025000O02327201^尿素窒素^JC10"),
                set("C-SPECIMEN", "OML-11", "SPM", 4, "23^血清^JC10"),
                set("C-HOT-LENGTH", "OMP-01", "RXE", 2, "11801210^アムロジピン錠５ｍｇ^HOT9"),
                set("C-HOT-CHECK", "OMP-01", "RXE", 2, "620007329^アムロジピン錠５ｍｇ^HOT9"),
                set("C-YJ", "OMP-01", "RXE", 2, "2171022F10^アムロジピン錠５ｍｇ^YJ"),
                set("C-ICD10", "PPR-01", "PRB", 10, "1K0^^I10^O^外来時^JHSD0004"),
                set("C-ICD10-DOT", "PPR-01", "PRB", 10, "E78.5^^I10^O^外来時^JHSD0004"),
                set("C-DISEASE", "PPR-01", "PRB", 3, "2006165^高血圧症^MDCDX2"),
                set("C-EXCHANGE", "PPR-01", "ZPR", 5, "H7^高血圧症^MDCDX2"),
                set("C-USAGE", "OMP-01", "TQ1", 3, "10110004&１日１回朝食後&JAMISDP01"),
                set("C-UID", "OMG-11", "IPC", 3, "1.2.392.x"),
                in("C-DEPARTMENT", "ADT-12", "PV1", draft -> draft.part(Part.DEPARTMENT, "XX")),
                set("C-DEPARTMENT-PLACE", "ADT-12", "PV1", 8, "01"),
                set("C-UNIT", "OML-11", "OBX", 6, "ｍｇ／ｄＬ^ｍｇ／ｄＬ^ISO+"),
                set("C-SYSTEM", "OML-11", "OBX", 3, "10215^ＢＵＮ^LOCAL"),
                set("C-INSURER-LENGTH", "ADT-00", "IN1", 3, "1130012"),
                set("C-INSURER-CHECK", "ADT-00", "IN1", 3, "99999999"));
    }

    private static List<Fault> tables() {
        return List.of(
                Fault.in("C-SEX", scenes -> {
                    Scene scene = scenes.of("ADT-00").alone();
                    scene.target().segment("PID").set(8, "1");
                    return scene;
                }),
                set("C-PATIENT-CLASS", "ADT-12", "PV1", 2, "X"),
                set("C-LOCATION", "ADT-12", "PV1", 3, "01^^^^^Q"),
                set("C-DISCHARGE", "ADT-52", "PV1", 36, "99"),
                set("C-DISABILITY", "ADT-00", "DB1", 2, "ZZ"),
                set("C-DISABLED", "ADT-00", "DB1", 4, "0"),
                set("C-VALUE-TYPE", "OML-11", "OBX", 2, "ZZ"),
                set("C-ABNORMAL", "OML-11", "OBX", 8, "!"),
                set("C-RESULT-STATUS", "OML-11", "OBX", 11, "Z"),
                set("C-ALLERGY-TYPE", "ADT-61", "IAM", 2, "ZZ^不明^HL70127"),
                set("C-ALLERGY-SEVERITY", "ADT-61", "IAM", 4, "ZZ^不明^HL70128"),
                set("C-ALLERGY-ACTION", "ADT-61", "IAM", 6, "Z^不明^HL70323"),
                set("C-RELATION", "ADT-00", "NK1", 3, "ZZZ^不明^HL70063"),
                set("C-PROBLEM-ACTION", "PPR-01", "PRB", 1, "ZZ"),
                set("C-DIAGNOSIS-TYPE", "PPR-01", "PRB", 10, "I10^^I10^Z^不明^JHSD0004"),
                set("C-OUTCOME", "PPR-01", "PRB", 14, "Z^不明^HL70241"),
                set("C-DIAGNOSIS-RANK", "PPR-01", "PRB", 18, "Z^不明^JHSD0007"),
                set("C-CONFIDENTIALITY", "PPR-01", "PRB", 25, "Z^不明^HL70177"),
                set("C-ORDER-CONTROL", "OMD", "ORC", 1, "ZZ"),
                set("C-ORDER-STATUS", "OML-11", "ORC", 5, "ZZ"),
                set("C-ORDER-TYPE", "OMP-01", "ORC", 29, "Z^不明^HL70482"),
                set("C-PRIORITY", "OMG-01", "TQ1", 9, "Z^不明^HL70485"),
                set("C-DIET", "OMD", "ODS", 1, "Z"),
                set("C-ROUTE", "OMP-01", "RXR", 1, "ZZ^不明^HL70162"),
                set("C-COMPONENT", "OMP-02", "RXC", 1, "C"),
                set("C-COMPLETION", "OMP-12", "RXA", 20, "ZZ"),
                set("C-ADMINISTRATION-ACTION", "OMP-12", "RXA", 21, "Z"),
                set("C-MODALITY", "OMG-11", "IPC", 5, "ZZ^^DCM"));
    }

    /** One field of every segment of a name. */
    static void each(Draft draft, String segment, int field, String text) {
        for (Segment found : draft.all(segment)) {
            found.set(field, text);
        }
    }
}
