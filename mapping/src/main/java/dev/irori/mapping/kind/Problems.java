package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.Labels;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Times;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** PPR-01, the problem list: one Condition per PRB, all problems of a patient in one file. */
public final class Problems implements Kind {

    static final RuleTable<ProblemDraft> CONDITION = RuleTable.of(
            "PPR-01 PRB",
            "Condition",
            always().to("Condition.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.condition.setSubject(scene.patient())),
            reading("PRB-4")
                    .to("Condition.identifier")
                    .by(
                            "local identifier",
                            (value, draft, scene) -> draft.condition.addIdentifier(
                                    Identifiers.local(scene.institution(), "problem", value.text()))),
            always("PRB-1", "PRB-13", "PRB-3", "ZPR-3", "ZPR-6")
                    .to("Condition.verificationStatus")
                    .vocabulary("JHSD0005")
                    .remark(
                            "DE is entered-in-error; suspected in any of these fields is provisional",
                            "DEは誤登録。いずれかが疑いを示せば疑診")
                    .with("certainty", ProblemState::certainty),
            always("PRB-14", "PRB-9")
                    .to("Condition.clinicalStatus, Condition.abatementDateTime")
                    .vocabulary("HL70241")
                    .when("PRB-1 is not DE")
                    .remark(
                            "only F resolves; PRB-9 is an end only with F or without an outcome",
                            "治癒(F)のみ終了とし、PRB-9は治癒または転帰なしの場合のみ終了日とする")
                    .with("course", ProblemState::course),
            reading("PRB-14")
                    .to("Condition.extension(JP_Condition_DiseaseOutcome)")
                    .vocabulary("HL70241")
                    .by("concept", ProblemState::outcome),
            reading("PRB-9")
                    .to("Condition.extension(resolution-date)")
                    .by(
                            "dateTime",
                            (value, draft, scene) -> ProblemState.outcomeDate("resolution-date", 9, draft, scene)),
            reading("PRB-15")
                    .to("Condition.extension(outcome-date)")
                    .by(
                            "dateTime",
                            (value, draft, scene) -> ProblemState.outcomeDate("outcome-date", 15, draft, scene)),
            reading("PRB-3")
                    .to("Condition.code")
                    .vocabulary("MDCDX2")
                    .remark("the text is completed by the affixes of ZPR", "ZPRの修飾語を合成した病名を表示名とする")
                    .by("disease name", ProblemName::stem),
            reading("ZPR-2").to("Condition.code.coding").vocabulary("MDCDX2").by("concept", ProblemName.code(2)),
            reading("ZPR-5").to("Condition.code.coding").vocabulary("MDCDX2").by("concept", ProblemName.code(5)),
            reading("ZPR-1", "ZPR-4")
                    .to("Condition.code.extension(JP_Condition_DiseasePrefixModifier)")
                    .vocabulary("MDCDX2")
                    .with("affixes", ProblemName.affixes("JP_Condition_DiseasePrefixModifier", 1, 4)),
            reading("ZPR-3", "ZPR-6")
                    .to("Condition.code.extension(JP_Condition_DiseasePostfixModifier)")
                    .vocabulary("MDCDX2")
                    .with("affixes", ProblemName.affixes("JP_Condition_DiseasePostfixModifier", 3, 6)),
            reading("PRB-10")
                    .to("Condition.code.coding, Condition.category")
                    .vocabulary("I10, JHSD0004")
                    .remark(
                            "ICD-10 undotted with its edition; when the diagnosis was made as category",
                            "ICD-10はピリオドなしで版を付し、診断区分はcategoryとする")
                    .by("classification", ProblemName::classification),
            reading("PRB-18")
                    .to("Condition.category")
                    .vocabulary("JHSD0007")
                    .by(
                            "concept",
                            (value, draft, scene) -> draft.condition.addCategory(
                                    Codes.of(scene, draft.prb, 18).concept(value))),
            reading("PRB-7")
                    .to("Condition.recordedDate")
                    .by(
                            "dateTime",
                            (value, draft, scene) -> Times.dateTime(scene, draft.prb, 7)
                                    .ifPresent(draft.condition::setRecordedDateElement)),
            reading("PRB-16")
                    .to("Condition.onsetDateTime")
                    .by(
                            "dateTime",
                            (value, draft, scene) ->
                                    Times.dateTime(scene, draft.prb, 16).ifPresent(draft.condition::setOnset)),
            reading("PRB-17")
                    .to("Condition.note")
                    .remark("a text, and seen to hold anything but an onset", "発症以外の記載もあるため注記とする")
                    .by("note", note("発症時期 (onset)")),
            reading("PRB-25")
                    .to("Condition.meta.security")
                    .vocabulary("HL70177")
                    .by("labels", (value, draft, scene) -> Labels.add(value, draft.condition, draft.prb, 25, scene)),
            reading("ORC-12")
                    .to("Condition.recorder")
                    .by(
                            "practitioner",
                            (value, draft, scene) -> People.practitioner(value, scene.institution())
                                    .ifPresent(draft.condition::setRecorder)),
            reading("ORC-17")
                    .to("Condition.extension(department)")
                    .vocabulary("HL70069")
                    .by("concept", Problems::department),
            reading("ZPD-2")
                    .to("Condition.bodySite")
                    .with(
                            "tooth",
                            (draft, scene) -> draft.teeth.forEach(tooth -> draft.condition.addBodySite(
                                    Codes.of(scene, tooth, 2).concept(tooth.field(2))))),
            reading("ZPR-7").to("Condition.note").by("note", note("コメント (comment)")),
            reading("ZI1-2").to("Condition.note").by("note", note("保険 (insurance)")),
            reading("PRB-5").to("Condition.note").by("note", note("診療エピソード (episode of care)")),
            reading("PRB-6").to("Condition.note").by("note", note("優先順位 (priority)")),
            reading("PRB-8").to("Condition.note").by("note", note("予想治癒日 (expected resolution)")),
            reading("PRB-11").to("Condition.note").by("note", note("管理職種 (management discipline)")),
            reading("PRB-12").to("Condition.note").by("note", note("長期化 (persistence)")),
            reading("PRB-19").to("Condition.note").by("note", note("確実性 (certainty)")),
            reading("PRB-20").to("Condition.note").by("note", note("確率 (probability)")),
            reading("PRB-21").to("Condition.note").by("note", note("患者の認識 (patient's awareness)")),
            reading("PRB-22").to("Condition.note").by("note", note("予後 (prognosis)")),
            reading("PRB-23").to("Condition.note").by("note", note("予後の認識 (awareness of prognosis)")),
            reading("PRB-24").to("Condition.note").by("note", note("家族の認識 (family's awareness)")));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(CONDITION);
    }

    @Override
    public void map(Scene scene) {
        @Nullable ProblemDraft draft = null;
        for (Segment segment : scene.message().segments()) {
            if (segment.name().equals("PRB")) {
                finish(draft, scene);
                draft = new ProblemDraft(segment);
            } else if (draft != null) {
                draft.add(segment);
            }
        }
        finish(draft, scene);
    }

    private static void finish(@Nullable ProblemDraft draft, Scene scene) {
        if (draft == null) {
            return;
        }
        Profiles.claim(draft.condition, "JP_Condition");
        CONDITION.apply(draft, scene);
        scene.emit(draft.condition, draft.prb, key(draft.prb));
    }

    /** PRB-4 names the problem for good; without it, what the problem is, since when, and how it was classified. */
    private static String[] key(Segment prb) {
        String instance = prb.field(4).text().strip();
        if (!instance.isEmpty()) {
            return new String[] {"PRB-4", instance};
        }
        Value since = prb.field(16).isPresent() ? prb.field(16) : prb.field(7);
        return new String[] {
            "PRB-3",
            prb.field(3).text(),
            since.text(),
            prb.field(10).component(4).text()
        };
    }

    private static Rule.FromField<ProblemDraft> note(String label) {
        return (value, draft, scene) -> draft.condition.addNote(Notes.labelled(label, value));
    }

    private static void department(Value value, ProblemDraft draft, Scene scene) {
        @Nullable Segment order = draft.segment("ORC");
        if (order != null) {
            CodeableConcept department = Codes.of(scene, order, 17).concept(value);
            draft.condition.addExtension(new Extension(Canonical.extension("department"), department));
        }
    }
}
