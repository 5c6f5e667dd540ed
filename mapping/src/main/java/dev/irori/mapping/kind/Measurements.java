package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Results;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/** OBX of ADT-00: height, weight and blood group as the patient record keeps them, for the most part without a date. */
final class Measurements {
    private static final String SIMPLE_CATEGORY =
            "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String ORDERED = "O";

    static final RuleTable<MeasurementDraft> OBSERVATION = RuleTable.of(
            "ADT-00 OBX",
            "Observation",
            always().to("Observation.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.observation().setSubject(scene.patient())),
            always("OBX-11")
                    .to("Observation.status")
                    .vocabulary("HL70085")
                    .remark("empty is unknown; JAMI's draft: always final", "空はunknown。JAMI案ではfinal固定")
                    .with("status", (draft, scene) -> Results.status(draft.obx(), draft.observation(), scene)),
            always("OBX-3")
                    .to("Observation.category")
                    .remark(
                            "body-measurement or laboratory, by JLAC10; without either the JP Core profile is not claimed",
                            "JLAC10によりbody-measurementまたはlaboratory。不明ならJP Coreプロファイルを宣言しない")
                    .with("category", Measurements::category),
            reading("OBX-3")
                    .to("Observation.code")
                    .vocabulary("JC10")
                    .by("test", (value, draft, scene) -> draft.observation().setCode(Results.code(draft.obx(), scene))),
            reading("OBX-4")
                    .to("Observation.note")
                    .remark(
                            "counts items within one message. JAMI's draft: Observation.identifier",
                            "メッセージ内の番号。JAMI案ではidentifier")
                    .by(
                            "note",
                            (value, draft, scene) ->
                                    draft.observation().addNote(Notes.labelled("検査副ID (sub-ID)", value))),
            always("OBX-2", "OBX-5", "OBX-6")
                    .to("Observation.value")
                    .vocabulary("UCUM")
                    .remark("the unit is kept as written; UCUM only where it is exact", "単位は原文を保持し、正確に対応する場合のみUCUMを付す")
                    .with("value", Measurements::value),
            reading("OBX-14")
                    .to("Observation.effectiveDateTime")
                    .remark(
                            "without it there is no time: not the file's, not that of PID-33",
                            "記載がなければ日時なし(ファイル日時やPID-33は用いない)")
                    .by(
                            "dateTime",
                            (value, draft, scene) -> Times.dateTime(scene, draft.obx(), 14)
                                    .ifPresent(draft.observation()::setEffective)),
            always("OBX-3")
                    .to("Observation.note")
                    .when("OBX-3 is a blood group")
                    .remark("administrative, not for transfusion", "管理上の記録であり輸血には用いない")
                    .with("blood group warning", Measurements::warning));

    private Measurements() {}

    static void map(Segment obx, Scene scene) {
        if (Results.isOrdered(obx)) {
            // An item that was ordered is nothing that was observed.
            scene.gap(GapKind.FIELD_MISPLACED, obx, 11, ORDERED);
            return;
        }
        MeasurementDraft draft = new MeasurementDraft(obx, new Observation());
        OBSERVATION.apply(draft, scene);
        scene.emit(
                draft.observation(),
                obx,
                "OBX-3",
                obx.field(3).text(),
                obx.field(4).text());
    }

    private static void category(MeasurementDraft draft, Scene scene) {
        String code = test(draft);
        Optional<String> measured = category(code);
        if (measured.isPresent()) {
            categories(draft, measured.get(), "vital-signs");
        } else if (isLaboratory(code)) {
            categories(draft, "laboratory", "laboratory");
        } else {
            scene.gap(GapKind.PROFILE_UNMET, draft.obx(), 3, code);
        }
    }

    private static void categories(MeasurementDraft draft, String simple, String general) {
        Profiles.claim(draft.observation(), "JP_Observation_Common");
        draft.observation()
                .addCategory(new CodeableConcept(
                        new Coding().setSystem(SIMPLE_CATEGORY).setCode(simple)));
        draft.observation()
                .addCategory(
                        new CodeableConcept(new Coding().setSystem(CATEGORY).setCode(general)));
    }

    /** JLAC10 numbers laboratory tests from 1 to 8 and examinations of the body from 9. */
    private static boolean isLaboratory(String jlac10) {
        return !jlac10.isEmpty() && jlac10.charAt(0) >= '1' && jlac10.charAt(0) <= '8';
    }

    /** The JLAC10 code, in whichever triplet it stands; empty when the item has none. */
    private static String test(MeasurementDraft draft) {
        Value item = draft.obx().field(3);
        for (int triplet = 1; triplet <= 4; triplet += 3) {
            if (item.component(triplet + 2).text().strip().equals("JC10")) {
                return item.component(triplet).text().strip();
            }
        }
        return "";
    }

    /** A body without height or weight is a form not filled in: the text stays, the number does not count. */
    private static void value(MeasurementDraft draft, Scene scene) {
        Results.value(draft.obx(), draft.observation(), scene);
        if (isBody(draft)
                && draft.observation().getValue() instanceof Quantity quantity
                && quantity.getValue().signum() <= 0) {
            String text = draft.obx().field(5).text().strip();
            scene.gap(GapKind.VALUE_UNPARSED, draft.obx(), 5, text);
            draft.observation().setValue(new StringType(text));
        }
    }

    private static boolean isBody(MeasurementDraft draft) {
        return category(test(draft)).filter("body-measurement"::equals).isPresent();
    }

    private static Optional<String> category(String jlac10) {
        return Table.VITAL.row(jlac10).flatMap(row -> row.cell("category"));
    }

    private static void warning(MeasurementDraft draft, Scene scene) {
        if (isBloodGroup(draft)) {
            draft.observation()
                    .addNote(new Annotation()
                            .setText("患者基本情報の血液型であり、輸血には用いない (administrative record, not for transfusion)"));
        }
    }

    /** By code, or by name where the hospital has codes of its own. */
    private static boolean isBloodGroup(MeasurementDraft draft) {
        String code = test(draft);
        return code.startsWith("5H010")
                || code.startsWith("5H020")
                || Codes.text(draft.obx().field(3)).contains("血液型");
    }
}
