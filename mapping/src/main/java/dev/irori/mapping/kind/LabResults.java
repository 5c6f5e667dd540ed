package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Results;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * OML-11, laboratory results: an Observation per row, a DiagnosticReport per OBR, and for cultures one per specimen with
 * organisms above what was found about them.
 */
public final class LabResults implements Kind {

    static final RuleTable<LabSpecimens.SpecimenDraft> SPECIMEN = LabSpecimens.table("OML-11");

    static final RuleTable<LabReportDraft> REPORT = RuleTable.of(
            "OML-11 OBR",
            "DiagnosticReport",
            always().to("DiagnosticReport.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.report.setSubject(scene.patient())),
            always("ORC-1", "ORC-5", "OBR-25", "OBX-11")
                    .to("DiagnosticReport.status")
                    .vocabulary("HL70123, HL70038, HL70085")
                    .remark(
                            "cancelled with its order; else OBR-25, never further than the rows; else as the rows are",
                            "オーダ取消はcancelled。OBR-25、なければ各結果の状態により、結果より先の状態にはしない")
                    .with("report status", LabReportStatus::set),
            always().to("DiagnosticReport.category")
                    .remark("laboratory or microbiology", "検体検査または微生物検査")
                    .with("fixed", LabReportFields::category),
            always("OBR-4")
                    .to("DiagnosticReport.code")
                    .vocabulary("JP_DocumentCodes_CS")
                    .remark(
                            "the kind of report, then what was asked; JAMI also repeats OBR-4 as category, "
                                    + "we only for the further requests of a culture",
                            "報告書種別に続けて検査項目。JAMI案はOBR-4をcategoryにも置くが、" + "本実装は微生物検査の2件目以降の依頼のみとする")
                    .with("concept", LabReportFields::code),
            always("OBR-2", "ORC-2")
                    .to("DiagnosticReport.identifier(PLAC)")
                    .with("order number", LabReportFields::placers),
            always("OBR-3", "ORC-3")
                    .to("DiagnosticReport.identifier(FILL)")
                    .with("order number", LabReportFields::fillers),
            always("OBR-2", "ORC-2", "OBR-29")
                    .to("DiagnosticReport.basedOn")
                    .when("OBR-2 and ORC-2 agree")
                    .remark(
                            "by number; no ServiceRequest is made of a result (JAMI makes one), OML-01 is the order",
                            "番号による参照。結果からServiceRequestは作らない（JAMI案は作る）。オーダはOML-01")
                    .with("order number", LabReportFields::orders),
            always("SPM-17", "OBR-7", "OBR-8")
                    .to("DiagnosticReport.effective[x]")
                    .remark(
                            "collection first: OBR-7 often is a date only; JAMI has OBR-7 and OBR-8",
                            "採取日時を優先（OBR-7は日付のみが多い）。JAMI案はOBR-7・8")
                    .with("dateTime or Period", LabReportFields::effective),
            always("OBR-22")
                    .to("DiagnosticReport.issued")
                    .remark("the latest, never the folder; a day alone becomes a note", "最新のもの。フォルダ日付は使わない。日付のみの場合は注記")
                    .with("instant", LabReportFields::issued),
            always("SPM-2", "SPM-4").to("DiagnosticReport.specimen").with("reference", LabReportFields::specimen),
            always("OBX-3")
                    .to("DiagnosticReport.result")
                    .remark("members of an organism are found through it", "菌に属する結果は菌のObservationから辿る")
                    .with("references", LabReportFields::results),
            reading("ORC-12", "OBR-16")
                    .to("DiagnosticReport.extension(requester)")
                    .with("practitioner", LabReportFields::requester),
            always("ORC-17")
                    .to("DiagnosticReport.extension(department)")
                    .vocabulary("HL70069")
                    .with(
                            "department",
                            (draft, scene) ->
                                    Departments.add(draft.report, scene, draft.segment("ORC"), draft.segment("PV1"))),
            always("OBX-5")
                    .to("DiagnosticReport.conclusion")
                    .when("the code of OBX-3 ends in &IMP")
                    .with("conclusion", LabReportFields::conclusion),
            reading("ORC-16")
                    .to("DiagnosticReport.extension(report-note)")
                    .by(
                            "note",
                            (value, draft, scene) -> LabReportFields.note(Notes.labelled("理由 (reason)", value), draft)),
            always("NTE-3", "OBR-26")
                    .to("DiagnosticReport.extension(report-note)")
                    .when("there is no row to stand under, or OBR-26 is not of a culture")
                    .with("notes", LabReportFields::comments));

    static final RuleTable<LabResultDraft> RESULT = RuleTable.of(
            "OML-11 OBX",
            "Observation",
            always().to("Observation.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.observation.setSubject(scene.patient())),
            always("OBX-11", "ORC-1", "ORC-5")
                    .to("Observation.status")
                    .vocabulary("HL70085")
                    .remark(
                            "JAMI says final always: a preliminary or withdrawn result would read as final; "
                                    + "nothing written is unknown",
                            "JAMI案はfinal固定だが、中間・取消の結果が最終と読まれるため従わない。空はunknown")
                    .with("result status", LabResultFields::status),
            always().to("Observation.category")
                    .remark("JP Core's first, then the one of HL7", "JP Coreのカテゴリに続けてHL7のカテゴリ")
                    .with("fixed", LabResultFields::category),
            always("OBX-3")
                    .to("Observation.code")
                    .vocabulary("JC10")
                    .remark(
                            "the standard code first where it is well-formed; a suffix stays with its code; "
                                    + "a concentration has the drug of the row that names it",
                            "形式の正しい標準コードを先頭に置く。接尾辞はコードに残す。薬剤名行があればその薬剤を加える")
                    .with("concept", LabResultFields::code),
            always("OBX-2", "OBX-5", "OBX-6", "OBX-11")
                    .to("Observation.value[x], Observation.dataAbsentReason")
                    .vocabulary("UCUM")
                    .remark(
                            "inequalities become comparators with the original text (JAMI: valueString); "
                                    + "what is not certainly a number stays text; no unit is converted",
                            "不等号はcomparatorと原文（JAMI案はvalueString）。数値と確定できないものは文字列。単位換算なし")
                    .with("result value", LabResultFields::value),
            reading("OBX-7")
                    .to("Observation.referenceRange")
                    .remark("one-sided ranges have one bound; the text always", "片側のみの基準値は片側のみ。原文を常に保持")
                    .with("range", (draft, scene) -> Results.range(draft.obx(), draft.observation, scene)),
            always("OBX-8")
                    .to("Observation.interpretation")
                    .vocabulary("HL70078")
                    .remark("no flag is not normal; nothing is computed", "フラグなしは正常を意味しない。計算で補わない")
                    .with("flags", LabResultFields::flags),
            always("OBX-14", "SPM-17", "OBR-7", "OBR-8")
                    .to("Observation.effective[x]")
                    .remark(
                            "OBX-14, else collection, else OBR-7, else unknown as data-absent-reason",
                            "OBX-14、採取日時、OBR-7の順。いずれもなければdata-absent-reason（unknown）")
                    .with("dateTime or Period", LabResultFields::effective),
            reading("OBR-22").to("Observation.issued").with("instant", LabResultFields::issued),
            always("SPM-4", "OBX-3")
                    .to("Observation.specimen")
                    .vocabulary("JC10")
                    .remark("without SPM the material in the JLAC10 code, as display", "SPMがなければJLAC10の材料をdisplayのみで示す")
                    .with("reference", LabResultFields::specimen),
            reading("ORC-2", "OBR-2")
                    .to("Observation.identifier(PLAC)")
                    .with(
                            "order number",
                            (draft, scene) -> LabNumbers.placer(draft.item.request, scene)
                                    .ifPresent(draft.observation::addIdentifier)),
            reading("OBX-4")
                    .to("Observation.identifier")
                    .by(
                            "local identifier",
                            (value, draft, scene) -> draft.observation.addIdentifier(
                                    Identifiers.local(scene.institution(), "result-sub-id", draft.item.subId()))),
            always("OBX-4", "OBR-26")
                    .to("Observation.hasMember")
                    .when("an organism with what belongs to it")
                    .remark(
                            "quantity by OBX-4, susceptibilities by OBR-26 or OBX-4; what is not said is not linked",
                            "菌量はOBX-4、感受性はOBR-26またはOBX-4で結ぶ。明示がなければ結ばない")
                    .with("references", LabResultFields::members),
            always("NTE-3")
                    .to("Observation.note")
                    .remark("also rows whose code ends in TCM, TIM, MED", "コードがTCM・TIM・MEDで終わる行を含む")
                    .with("notes", LabResultFields::comments));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(SPECIMEN, REPORT, RESULT);
    }

    @Override
    public void map(Scene scene) {
        @Nullable Segment pv1 = scene.message().first("PV1");
        Departments.reportMisplaced(scene, pv1);
        for (LabSpecimen specimen : LabMessage.read(scene)) {
            LabSpecimens.emit(specimen, SPECIMEN, scene);
            List<LabRequest> cultures = new ArrayList<>();
            for (LabRequest request : specimen.requests) {
                if (LabCultures.isCulture(request)) {
                    cultures.add(request);
                } else {
                    report(new LabReportDraft(specimen, List.of(request), false, pv1), scene);
                }
            }
            if (!cultures.isEmpty()) {
                LabCultures.link(cultures, scene);
                report(new LabReportDraft(specimen, cultures, true, pv1), scene);
            }
        }
    }

    private static void report(LabReportDraft draft, Scene scene) {
        for (LabRequest request : draft.requests) {
            for (LabItem item : request.items) {
                if (!item.belongs && !Results.isOrdered(item.obx)) {
                    draft.results.add(result(item, draft, scene));
                }
            }
        }
        Profiles.claim(
                draft.report, draft.culture ? "JP_DiagnosticReport_Microbiology" : "JP_DiagnosticReport_LabResult");
        REPORT.apply(draft, scene);
        String[] key = draft.culture ? LabKeys.specimen(draft.specimen) : LabKeys.request(draft.first(), scene);
        scene.emit(draft.report, draft.first().obr, key);
    }

    /** What belongs to a row comes before it, so that it can refer to it. */
    private static Reference result(LabItem item, LabReportDraft report, Scene scene) {
        List<Reference> members = new ArrayList<>();
        for (LabItem member : item.members) {
            if (!Results.isOrdered(member.obx)) {
                members.add(result(member, report, scene));
            }
        }
        LabResultDraft draft = new LabResultDraft(item, report.culture, members);
        RESULT.apply(draft, scene);
        LabResultFields.claim(draft, scene);
        report.statuses.add(draft.observation.getStatus());
        return new Reference("Observation/" + scene.emit(draft.observation, item.obx, LabKeys.result(item, scene)));
    }
}
