package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.CodeSystems;
import dev.irori.mapping.table.Coded;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.ResultTimes;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Drugs given during a procedure: the sedation before an endoscopy, the contrast of a CT. */
final class UsedDrugs {
    private static final String FINAL = "F";
    private static final int AMOUNT = 4;
    private static final int UNIT = 5;

    static final RuleTable<UsedItem> ADMINISTRATION = RuleTable.of(
            "OMG-11, OMG-12 OBX (ZRD)",
            "MedicationAdministration",
            always().to("MedicationAdministration.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.administration().setSubject(scene.patient())),
            always("OBX-11", "ZE1-2")
                    .to("MedicationAdministration.status")
                    .remark(
                            "completed where the item is final and the procedure was performed; else unknown",
                            "実施済かつ確定(F)ならcompleted、それ以外はunknown")
                    .with("status", UsedDrugs::status),
            always("OBX-5", "ZE1-9")
                    .to("MedicationAdministration.medicationCodeableConcept")
                    .vocabulary("HOT9, YJ")
                    .remark("the first triplet; amount and unit follow it", "第1トリプレットのみ(続きは数量と単位)")
                    .with(
                            "concept",
                            (draft, scene) -> draft.administration()
                                    .setMedication(Codes.of(scene, draft.from(), draft.field())
                                            .first(draft.item()))),
            reading("OBX-5", "ZE1-9")
                    .to("MedicationAdministration.dosage.dose, MedicationAdministration.note")
                    .vocabulary("MR9P")
                    .remark("unit as written, MERIT-9 where it is one, never UCUM", "単位は原文、MERIT-9の場合のみコードを付し、UCUMとしない")
                    .with("dose", UsedDrugs::dose),
            always("OBX-14", "OBR-7")
                    .to("MedicationAdministration.effective")
                    .remark("OBX-14, else when the procedure was performed", "OBX-14、なければ手技の実施日時")
                    .with("effective", UsedDrugs::effective),
            always("ZE1-3")
                    .to("MedicationAdministration.partOf")
                    .remark(
                            "JP_MedicationAdministration is not claimed: there is no RP in a procedure",
                            "処置中の薬剤にRP番号はないためJP_MedicationAdministrationを宣言しない")
                    .with("procedure", (draft, scene) -> {
                        String id = draft.procedure().procedure.getIdElement().getIdPart();
                        draft.administration().addPartOf(new Reference("Procedure/" + id));
                    }));

    private UsedDrugs() {}

    static FhirId emit(UsedItem drug, Scene scene) {
        ADMINISTRATION.apply(drug, scene);
        ProcedureDraft procedure = drug.procedure();
        Value item = drug.item();
        return scene.emit(
                drug.administration(),
                drug.from(),
                "ZE1",
                OrderNumbers.stripped(procedure.group.number()),
                procedure.item(),
                item.component(1).text(),
                item.component(2).text());
    }

    private static void status(UsedItem drug, Scene scene) {
        boolean fromResult = drug.from().name().equals("OBX");
        boolean sure = !fromResult || drug.from().field(11).is(FINAL);
        boolean performed = drug.procedure().procedure.getStatus() == ProcedureStatus.COMPLETED;
        drug.administration()
                .setStatus(
                        sure && performed
                                ? MedicationAdministrationStatus.COMPLETED
                                : MedicationAdministrationStatus.UNKNOWN);
    }

    private static void dose(UsedItem drug, Scene scene) {
        Value amount = drug.item().component(AMOUNT);
        String number = amount.text().strip();
        if (number.isEmpty()) {
            return;
        }
        if (!ExamNotes.isNumber(number)) {
            drug.administration()
                    .addNote(new Annotation().setText("使用量 (amount used): " + number + ' ' + unitText(drug.item())));
            return;
        }
        Quantity dose = new Quantity().setValue(new BigDecimal(number));
        String unit = unitText(drug.item());
        if (!unit.isEmpty()) {
            dose.setUnit(unit);
        }
        Value written = drug.item().component(UNIT);
        Coded coded = CodeSystems.read(
                written.subcomponent(3).text(), written.subcomponent(1).text(), Use.UNIT);
        if (coded instanceof Coded.Standard it) {
            dose.setSystem(it.system()).setCode(it.code());
        }
        drug.administration().getDosage().setDose(dose);
    }

    private static String unitText(Value item) {
        Value unit = item.component(UNIT);
        String text = unit.subcomponent(2).text().strip();
        return text.isEmpty() ? unit.subcomponent(1).text().strip() : text;
    }

    private static void effective(UsedItem drug, Scene scene) {
        ProcedureDraft procedure = drug.procedure();
        boolean fromResult = drug.from().name().equals("OBX");
        drug.administration()
                .setEffective(ResultTimes.effective(scene, fromResult ? drug.from() : null, null, null)
                        .orElseGet(() -> procedure.procedure.hasPerformed()
                                ? procedure.procedure.getPerformed().copy()
                                : ResultTimes.unknown()));
    }
}
