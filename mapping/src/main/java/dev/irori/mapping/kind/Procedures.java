package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.Profiles;

/** ZE1: one Procedure for each thing that was done. */
final class Procedures {

    static final RuleTable<ProcedureDraft> PROCEDURE = RuleTable.of(
            "OMG-11, OMG-12 ZE1",
            "Procedure",
            always().to("Procedure.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.procedure.setSubject(scene.patient())),
            always("ZE1-2", "OBR-25", "ORC-1", "ORC-5")
                    .to("Procedure.status")
                    .remark(
                            "RS is completed; without ZE1 a final OBR-25; a cancelled order is not-done; all else unknown",
                            "RSは実施済。ZE1がなければOBR-25の確定。取消オーダは未実施。その他はunknown")
                    .with("status", ProcedureFields::status),
            always("ORC-2", "OBR-2")
                    .to("Procedure.identifier(PLAC)")
                    .when("the order numbers agree")
                    .with("order number", ProcedureFields::identifier),
            always("ZE1-3", "OBR-4")
                    .to("Procedure.code")
                    .vocabulary("JJ1017, LENDO")
                    .remark("ZE1-3, else OBR-4", "ZE1-3を優先")
                    .with("national concept", ProcedureFields::code),
            always("OBX-5", "OBR-7", "OBR-8")
                    .to("Procedure.performed")
                    .remark("TM-P1 and TM-P2 of OBX, else OBR-7", "OBXのTM-P1・TM-P2、なければOBR-7")
                    .with("dateTime or Period", ProcedureFields::performed),
            reading("ZE1-6", "ZE1-7").to("Procedure.performer").with("staff", ProcedureFields::staff),
            reading("ZE1-8", "ZE1-9")
                    .to("Procedure.usedCode, MedicationAdministration")
                    .remark("DE-02 is a drug", "DE-02は薬品")
                    .with("used items", ProcedureFields::used),
            reading("OBX-2", "OBX-3", "OBX-4", "OBX-5", "OBX-6", "OBX-11", "OBX-14")
                    .to("Procedure.performer, Procedure.usedCode, Procedure.note, MedicationAdministration")
                    .remark(
                            "XCN people, DE-02 drugs, other DE materials; the rest as notes, never as results",
                            "XCNは実施者、DE-02は薬品、他のDEは器材。残りは注記とし、検査結果としない")
                    .with("records", ProcedureFields::records),
            reading("ZE2-2", "ZE2-3", "ZE2-4", "ZE2-5", "ZE2-6", "ZE2-7")
                    .to("Procedure.note")
                    .remark("exposure has no element in FHIR; each ZE2 is one note", "照射条件にはFHIRの要素がないため、ZE2ごとに注記とする")
                    .with("exposures", ProcedureFields::exposures),
            always("ORC-1", "ORC-2", "OBR-16")
                    .to("Procedure.basedOn(contained ServiceRequest)")
                    .remark("what the message tells of the order, by the table of orders", "メッセージが伝えるオーダ内容(オーダの表による)")
                    .with("order", ProcedureFields::order),
            always("ORC-17", "PV1-10", "PV1-3", "PV1-8")
                    .to("Procedure.extension(department)")
                    .vocabulary("HL70069")
                    .with(
                            "department",
                            (draft, scene) -> Departments.add(draft.procedure, scene, draft.group.orc, draft.head.pv1)),
            note("ZE1-4", "手技回数 (count)"),
            note("ZE1-5", "医事加算 (billing addition)"),
            reading("ZE1-10")
                    .to("Procedure.note")
                    .by(
                            "note",
                            (value, draft, scene) -> draft.procedure.addNote(ExamNotes.joined("連絡先 (contact)", value))),
            note("ZE1-11", "実施 (performance)"),
            note("ZE1-12", "会計 (billing)"));

    private Procedures() {}

    /** Emits the procedure, then the drugs given in it. */
    static FhirId emit(ProcedureDraft draft, Scene scene) {
        Profiles.claim(draft.procedure, "JP_Procedure");
        PROCEDURE.apply(draft, scene);
        FhirId id = scene.emit(
                draft.procedure, draft.origin(), "ZE1", OrderNumbers.stripped(draft.group.number()), draft.item());
        draft.drugs.forEach(drug -> UsedDrugs.emit(drug, scene));
        return id;
    }

    private static Rule<ProcedureDraft> note(String field, String label) {
        return reading(field)
                .to("Procedure.note")
                .by("note", (value, draft, scene) -> draft.procedure.addNote(ExamNotes.labelled(label, value)));
    }
}
