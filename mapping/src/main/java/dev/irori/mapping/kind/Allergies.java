package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.Names;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Times;
import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.Annotation;

/** ADT-61, the allergies of a patient in one file: one AllergyIntolerance per IAM; and AL1 of the patient record. */
public final class Allergies implements Kind {

    static final RuleTable<AllergyDraft> AL1 = RuleTable.of(
            "ADT-00 AL1",
            "AllergyIntolerance",
            patient(),
            always().to("AllergyIntolerance.clinicalStatus")
                    .remark("AL1 says nothing of certainty: none is claimed", "AL1に確実性の記載はなく、verificationStatusは付さない")
                    .with("active", (draft, scene) -> AllergyState.active(draft)),
            reading("AL1-2")
                    .to("AllergyIntolerance.category, AllergyIntolerance.extension(allergy-type)")
                    .vocabulary("HL70127")
                    .remark(
                            "MC is a contraindication and MA miscellaneous: neither has a category",
                            "MC(禁忌)・MA(種々)はcategoryなし")
                    .by("allergy type", Allergen::type),
            reading("AL1-3")
                    .to("AllergyIntolerance.code, AllergyIntolerance.identifier")
                    .vocabulary("HOT9, JC10")
                    .remark(
                            "none is the absent code of IPS; the identifiers are shared with the IAM of the same allergen",
                            "「なし」はIPSの不存在コード。identifierは同じアレルゲンのIAMと共有する")
                    .by("allergen", Allergen::code));

    static final RuleTable<AllergyDraft> IAM = RuleTable.of(
            "ADT-61 IAM",
            "AllergyIntolerance",
            patient(),
            reading("IAM-7")
                    .to("AllergyIntolerance.identifier")
                    .by(
                            "local identifier",
                            (value, draft, scene) -> draft.allergy()
                                    .addIdentifier(Identifiers.local(
                                            scene.institution(),
                                            "allergy",
                                            value.component(1).text()))),
            always("IAM-6", "IAM-17")
                    .to("AllergyIntolerance.clinicalStatus, AllergyIntolerance.verificationStatus")
                    .vocabulary("HL70323, HL70438")
                    .remark(
                            "D is entered-in-error without a clinical status. JAMI's draft: IAM-6 to clinicalStatus",
                            "Dは誤登録とし、clinicalStatusを付さない。JAMI案ではIAM-6をclinicalStatusとする")
                    .with("status", AllergyState::status),
            reading("IAM-2")
                    .to("AllergyIntolerance.category, AllergyIntolerance.extension(allergy-type)")
                    .vocabulary("HL70127")
                    .remark(
                            "MC is a contraindication and MA miscellaneous: neither has a category",
                            "MC(禁忌)・MA(種々)はcategoryなし")
                    .by("allergy type", Allergen::type),
            reading("IAM-9")
                    .to("AllergyIntolerance.type, AllergyIntolerance.note")
                    .vocabulary("HL70436")
                    .by("sensitivity", Allergies::sensitivity),
            reading("IAM-3")
                    .to("AllergyIntolerance.code, AllergyIntolerance.identifier")
                    .vocabulary("HOT9, JC10")
                    .remark(
                            "none is the absent code of IPS; the identifiers are shared with the AL1 of the same allergen",
                            "「なし」はIPSの不存在コード。identifierは同じアレルゲンのAL1と共有する")
                    .by("allergen", Allergen::code),
            reading("IAM-11", "IAM-12")
                    .to("AllergyIntolerance.onset")
                    .remark("the text only without a date, else a note", "日付がない場合のみ文字列、ある場合は注記")
                    .with("onset", AllergyState::onset),
            reading("IAM-13")
                    .to("AllergyIntolerance.recordedDate")
                    .by(
                            "dateTime",
                            (value, draft, scene) -> Times.dateTime(scene, draft.from(), 13)
                                    .ifPresent(draft.allergy()::setRecordedDateElement)),
            reading("IAM-18")
                    .to("AllergyIntolerance.asserter")
                    .by(
                            "practitioner",
                            (value, draft, scene) -> People.practitioner(value, scene.institution())
                                    .ifPresent(draft.allergy()::setAsserter)),
            reading("IAM-4", "IAM-5")
                    .to("AllergyIntolerance.reaction")
                    .vocabulary("HL70128")
                    .remark(
                            "the severity is the reaction's: criticality stays unsaid; without IAM-5 the manifestation is"
                                    + " absent, not invented. JAMI's draft: a text that says there is no information",
                            "重症度は反応の重症度でありcriticalityは付さない。IAM-5がなければ症状は欠損とする(JAMI案では「情報なし」の文字列)")
                    .with("reaction", AllergyState::reaction),
            reading("IAM-8").to("AllergyIntolerance.note").by("note", note("追加・変更理由 (reason)")),
            reading("IAM-10").to("AllergyIntolerance.note").by("note", note("アレルゲン群 (allergen group)")),
            reading("IAM-14").to("AllergyIntolerance.note").by("informant", Allergies::informant),
            reading("IAM-15").to("AllergyIntolerance.note").by("note", note("情報提供者の続柄 (informant's relationship)")),
            reading("IAM-19").to("AllergyIntolerance.note").by("note", firstNote("確認機関 (confirmed at)")),
            reading("IAM-20").to("AllergyIntolerance.note").by("note", note("確認日 (confirmed on)")));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(IAM);
    }

    @Override
    public void map(Scene scene) {
        scene.message().all("IAM").forEach(it -> map(IAM, it, scene));
    }

    static void al1(Segment al1, Scene scene) {
        map(AL1, al1, scene);
    }

    private static void map(RuleTable<AllergyDraft> table, Segment segment, Scene scene) {
        AllergyDraft draft = new AllergyDraft(segment, new AllergyIntolerance());
        Profiles.claim(draft.allergy(), "JP_AllergyIntolerance");
        table.apply(draft, scene);
        scene.emit(draft.allergy(), segment, key(segment));
    }

    /** IAM-7 names the entry for good; without it, and in AL1, the allergen and its type do. */
    private static String[] key(Segment segment) {
        String instance = segment.name().equals("IAM") ? segment.field(7).text().strip() : "";
        if (!instance.isEmpty()) {
            return new String[] {"IAM-7", instance};
        }
        String type = segment.field(AllergyDraft.TYPE).component(1).text();
        return new String[] {
            segment.name(), type, segment.field(AllergyDraft.ALLERGEN).text()
        };
    }

    private static Rule<AllergyDraft> patient() {
        return always().to("AllergyIntolerance.patient")
                .remark("the patient the path names", "パスが示す患者")
                .with("patient", (draft, scene) -> draft.allergy().setPatient(scene.patient()));
    }

    private static void sensitivity(Value value, AllergyDraft draft, Scene scene) {
        Table.ALLERGY_SENSITIVITY
                .target(value.component(1).text())
                .ifPresent(it -> draft.allergy().setType(AllergyIntoleranceType.fromCode(it)));
        draft.allergy().addNote(Notes.labelled("感受性 (sensitivity)", value));
    }

    private static void informant(Value value, AllergyDraft draft, Scene scene) {
        Names.of(value).stream()
                .limit(1)
                .map(it -> new Annotation().setText("情報提供者 (informant): " + it.getText()))
                .forEach(draft.allergy()::addNote);
    }

    private static Rule.FromField<AllergyDraft> note(String label) {
        return (value, draft, scene) -> draft.allergy().addNote(Notes.labelled(label, value));
    }

    /** As {@link #note}, for types whose second component is no text. */
    private static Rule.FromField<AllergyDraft> firstNote(String label) {
        return (value, draft, scene) -> draft.allergy().addNote(Notes.labelled(label, value.component(1)));
    }
}
