package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Results;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;

/** OBX of physiology, of findings during an examination, and of vital signs: one Observation each. */
final class ExamObservations {
    private static final String SIMPLE_CATEGORY =
            "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String FOCUS = "http://jpfhir.jp/fhir/core/CodeSystem/JP_ObservationVitalSignsCategory_CS";
    private static final String BODY = "body-measurement";
    private static final String VITAL = "vital-signs";

    static final RuleTable<ExamObservationDraft> OBSERVATION = RuleTable.of(
            "OMG-11, OMG-12, OMG-13, ORU^R30 OBX",
            "Observation",
            always().to("Observation.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.observation().setSubject(scene.patient())),
            always("OBX-11")
                    .to("Observation.status")
                    .vocabulary("HL70085")
                    .remark("empty is unknown", "空はunknown")
                    .with(
                            "status",
                            (draft, scene) -> Results.status(draft.result().obx(), draft.observation(), scene)),
            always("OBX-3")
                    .to("Observation.category, Observation.meta.profile")
                    .vocabulary("JP_SimpleObservationCategory_CS")
                    .remark(
                            "vital signs by JLAC10; JP_Observation_VitalSigns only where JP Core names the second category",
                            "バイタルはJLAC10による。第2カテゴリーが定まる場合のみJP_Observation_VitalSignsとする")
                    .with("category", ExamObservations::category),
            always("OBX-3", "OBX-4")
                    .to("Observation.code")
                    .vocabulary("JC10")
                    .remark(
                            "the code in full, with the suffix of a lead; OBX-4 is part of what tells two rows apart",
                            "誘導等の接尾辞を含むコード全体。OBX-4は行の識別に用いる")
                    .with("national concept", ExamObservations::code),
            always("OBX-2", "OBX-5", "OBX-6")
                    .to("Observation.value")
                    .vocabulary("UCUM")
                    .with(
                            "value",
                            (draft, scene) -> Results.value(draft.result().obx(), draft.observation(), scene)),
            reading("OBX-7")
                    .to("Observation.referenceRange")
                    .by(
                            "range",
                            (value, draft, scene) ->
                                    Results.range(draft.result().obx(), draft.observation(), scene)),
            reading("OBX-8")
                    .to("Observation.interpretation")
                    .vocabulary("HL70078")
                    .by(
                            "flags",
                            (value, draft, scene) ->
                                    Results.flags(draft.result().obx(), draft.observation(), scene)),
            reading("OBX-14", "OBR-7", "OBR-8")
                    .to("Observation.effective")
                    .remark("OBX-14, else OBR-7; never the folder", "OBX-14、なければOBR-7。フォルダ日付は用いない")
                    .with(
                            "dateTime or Period",
                            (draft, scene) -> ResultTimes.effective(
                                            scene, draft.result().obx(), null, draft.group().obr)
                                    .ifPresent(draft.observation()::setEffective)),
            reading("NTE-3")
                    .to("Observation.note")
                    .with(
                            "comments",
                            (draft, scene) -> draft.result()
                                    .comments()
                                    .forEach(
                                            nte -> draft.observation().addNote().setText(text(nte.field(3))))));

    private ExamObservations() {}

    /** Makes the observation; an ordered item is none. */
    static Optional<FhirId> emit(ExamResult result, ExamGroup group, String category, Scene scene) {
        Segment obx = result.obx();
        if (Results.isOrdered(obx)) {
            return Optional.empty();
        }
        ExamObservationDraft draft = new ExamObservationDraft(result, group, category, new Observation());
        OBSERVATION.apply(draft, scene);
        return Optional.of(scene.emit(
                draft.observation(),
                obx,
                "OBR",
                OrderNumbers.stripped(group.number()),
                group.item(),
                obx.field(3).text(),
                obx.field(4).text()));
    }

    private static void category(ExamObservationDraft draft, Scene scene) {
        Optional<Row> vital = Table.VITAL.row(draft.result().item());
        String known = vital.flatMap(row -> row.cell("category")).orElse(draft.category());
        add(draft, SIMPLE_CATEGORY, known);
        Optional<String> focus = vital.flatMap(row -> row.cell("focus"));
        focus.ifPresent(code -> add(draft, FOCUS, code));
        add(draft, CATEGORY, known.equals(BODY) ? VITAL : known);
        Profiles.claim(draft.observation(), focus.isPresent() ? "JP_Observation_VitalSigns" : "JP_Observation_Common");
    }

    private static void add(ExamObservationDraft draft, String system, String code) {
        draft.observation()
                .addCategory(new CodeableConcept(new Coding().setSystem(system).setCode(code)));
    }

    /** The key of the nursing master comes first where JP Core names one for the item. */
    private static void code(ExamObservationDraft draft, Scene scene) {
        CodeableConcept code = Results.code(draft.result().obx(), scene);
        Table.VITAL
                .target(draft.result().item())
                .ifPresent(key -> code.getCoding()
                        .add(
                                0,
                                new Coding()
                                        .setSystem(Table.VITAL.targetSystem())
                                        .setCode(key)));
        draft.observation().setCode(code);
    }

    private static String text(Value lines) {
        StringBuilder text = new StringBuilder();
        for (Value line : lines.each()) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text().strip());
        }
        return text.toString();
    }
}
