package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Departments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** OMP-01, prescriptions: one MedicationRequest per drug, each RP with its own period; nothing is merged by drug. */
public final class Prescriptions implements Kind {
    private static final String SUBSTITUTION = "http://terminology.hl7.org/CodeSystem/v3-substanceAdminSubstitution";
    private static final String DEVICE = RequestFields.JP_EXTENSION + "JP_MedicationDosage_Device";

    static final RuleTable<RequestDraft> REQUEST = new RuleTable<>("OMP-01 RXE", "MedicationRequest", rules());

    private static List<Rule<RequestDraft>> rules() {
        List<Rule<RequestDraft>> rules = new ArrayList<>(RequestFields.order());
        rules.addAll(DrugIdentity.rules("MedicationRequest"));
        rules.add(reading("RXE-2", "RXE-31")
                .to("MedicationRequest.medicationCodeableConcept")
                .vocabulary("HOT9, YJ")
                .remark(
                        "the text of the file is what is shown; RXE-31 adds codes of the same drug",
                        "表示名はファイルの記載。RXE-31は同じ薬剤の別コード")
                .with(
                        "drug",
                        (draft, scene) ->
                                draft.request.setMedication(DrugCode.prescribed(RequestFields.rxe(draft), scene))));
        rules.addAll(RequestFields.dispensing());
        rules.addAll(dosage());
        rules.addAll(DrugRoute.rules("MedicationRequest.dosageInstruction"));
        rules.add(reading("RXR-3")
                .to("MedicationRequest.dosageInstruction.extension(JP_MedicationDosage_Device)")
                .by(
                        "device",
                        (value, draft, scene) ->
                                draft.dosage().addExtension(new Extension(DEVICE, DrugRoute.device(value, scene)))));
        rules.addAll(DrugObservations.trials("MedicationRequest"));
        rules.addAll(rest());
        return rules;
    }

    private static List<Rule<RequestDraft>> dosage() {
        return List.of(
                reading("RXE-7")
                        .to(
                                "MedicationRequest.dosageInstruction.additionalInstruction, MedicationRequest.dispenseRequest.extension(JP_MedicationRequest_DispenseRequest_InstructionForDispense)")
                        .vocabulary("JAMISDP01, JHSP0002")
                        .remark(
                                "unequal doses (V) are for the patient, not the pharmacy: additionalInstruction (JAMI: all to the pharmacy)",
                                "不均等投与（V）は患者向けのためadditionalInstructionとする（JAMI案はすべて調剤指示）")
                        .by("instructions", PrescriptionDosage::instructions),
                reading("TQ1-3", "RXE-7")
                        .to("MedicationRequest.dosageInstruction.timing, .text, .additionalInstruction")
                        .vocabulary("JAMISDP01")
                        .remark(
                                "code and text always; a rhythm only of a whole code the table knows, with nothing beside it; digits are never decoded",
                                "コードと文言は常に出力。反復は表にあるコード全体に一致し補足用法がない場合のみ。桁の解読はしない")
                        .with("usage", PrescriptionDosage::usage),
                reading("TQ1-11")
                        .to("MedicationRequest.dosageInstruction.additionalInstruction, .text")
                        .by("text", PrescriptionDosage::instruction),
                always("RXE-3", "RXE-4", "RXE-5", "RXE-19", "RXE-10", "RXE-25", "RXE-26", "TQ1-3", "TQ1-6")
                        .to("MedicationRequest.dosageInstruction.doseAndRate")
                        .vocabulary("MR9P")
                        .remark(
                                "RXE-3 × doses a day = RXE-19 and RXE-19 × TQ1-6 = RXE-10 must hold, else the single dose is a note and no claim; RXE-4 makes a range (JAMI: both to doseQuantity); none with unequal doses",
                                "RXE-3×1日回数=RXE-19、RXE-19×TQ1-6=RXE-10が成り立たない場合、一回量は主張せず注記とする。RXE-4があれば範囲（JAMI案はともにdoseQuantity）。不均等投与では一回量なし")
                        .with("dose", PrescribedDose::claim),
                always("RXE-27", "TQ1-3", "TQ1-6", "TQ1-14")
                        .to("MedicationRequest.dosageInstruction.asNeededBoolean, .timing.repeat.count")
                        .vocabulary("JHSP0003")
                        .when("RXE-27 is 22, or the usage is 105…, or TQ1-14 without TQ1-6")
                        .with("as needed", PrescriptionDosage::asNeeded),
                reading("TQ1-6")
                        .to(
                                "MedicationRequest.dosageInstruction.timing.repeat.boundsDuration, .extension(JP_MedicationDosage_UsageDuration), MedicationRequest.dispenseRequest.expectedSupplyDuration")
                        .remark(
                                "with days left out (I, W) only the days of dosing, and only if RXE-10 ÷ RXE-19 proves them; never as needed",
                                "隔日・曜日指定では投与実日数のみ、RXE-10÷RXE-19で確認できる場合に限る。頓用では出力しない")
                        .by("duration", PrescriptionDosage::duration),
                reading("TQ1-7", "TQ1-8")
                        .to("MedicationRequest.dosageInstruction.extension(JP_MedicationDosage_PeriodOfUse)")
                        .with("period", PrescriptionDosage::period));
    }

    private static List<Rule<RequestDraft>> rest() {
        return List.of(
                reading("RXE-27")
                        .to("MedicationRequest.category")
                        .vocabulary("JHSP0003")
                        .by("concept", RequestFields.category("RXE", 27)),
                reading("RXE-9")
                        .to("MedicationRequest.substitution.allowedCodeableConcept")
                        .vocabulary("HL70167")
                        .remark("N is not to be substituted", "Nは変更不可")
                        .by("substitution", Prescriptions::substitution),
                DrugNotes.said("MedicationRequest", "RXE-37", "代替薬 (alternative substance)"),
                DrugNotes.said("MedicationRequest", "RXE-6", "剤形 (form)"),
                DrugNotes.said("MedicationRequest", "RXE-22", "時間あたりの与薬 (give per)"),
                DrugNotes.amount("MedicationRequest", "RXE", 25, "力価 (strength)"),
                DrugNotes.said("MedicationRequest", "TQ1-12", "連結 (conjunction)"));
    }

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(REQUEST);
    }

    @Override
    public void map(Scene scene) {
        Departments.reportMisplaced(scene, scene.message().first("PV1"));
        Map<String, Integer> drugs = new HashMap<>();
        for (DrugOrder order : DrugOrder.in(scene.message())) {
            Segment rxe = order.rxe();
            if (rxe == null || DrugOrder.drug(rxe.field(2)).isEmpty()) {
                reportEmpty(order, scene);
                continue;
            }
            RequestDraft draft = new RequestDraft(order, drugs.merge(order.rp(), 1, Integer::sum), scene);
            REQUEST.apply(draft, scene);
            DrugNotes.further(draft, scene);
            if (!draft.dosage().isEmpty()) {
                draft.request.addDosageInstruction(draft.dosage());
            }
            DrugClaims.prescription(draft, scene);
            scene.emit(draft.request, rxe, "RP", order.rp(), DrugOrder.drug(rxe.field(2)));
        }
    }

    /** An order without a drug cannot be served, but it must not vanish either. */
    static void reportEmpty(DrugOrder order, Scene scene) {
        Segment at = order.rxe() == null ? order.orc : order.rxe();
        if (at != null) {
            scene.gap(GapKind.SEGMENT_UNUSED, at, 2, "");
        }
    }

    private static void substitution(Value value, RequestDraft draft, Scene scene) {
        String code = value.text().strip();
        CodeableConcept allowed = new CodeableConcept();
        switch (code) {
            case "N" -> allowed.addCoding(new Coding(SUBSTITUTION, "N", "none")).setText("変更不可 (no substitution)");
            case "G" ->
                allowed.addCoding(new Coding(SUBSTITUTION, "G", "generic composition"))
                        .setText("後発品へ変更可 (generic)");
            case "T" ->
                allowed.addCoding(new Coding(SUBSTITUTION, "TE", "therapeutic alternative"))
                        .setText("代替可 (therapeutic)");
            default -> {
                scene.gap(GapKind.CODE_UNKNOWN, RequestFields.rxe(draft), 9, code);
                allowed.setText(code);
            }
        }
        draft.request.getSubstitution().setAllowed(allowed);
    }
}
