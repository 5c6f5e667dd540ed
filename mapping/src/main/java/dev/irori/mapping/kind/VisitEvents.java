package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.kind.VisitDraft.Time;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * ADT-01, 12, 21, 22, 31, 32, 41, 42, 51, 52: each message is one event of a visit or a stay. One message never makes
 * an Encounter; its event does, together with the other events of the patient.
 */
public final class VisitEvents implements Kind {

    private static final List<Rule<VisitDraft>> EVENT = List.of(
            always("MSH-9")
                    .to("Encounter.status, Encounter.statusHistory")
                    .vocabulary("HL70003")
                    .remark(
                            "the folder names the act, the trigger whether it is taken back; an event of flag 0 never happened",
                            "行為はフォルダ、取消か否かはトリガーが示す。フラグ0のイベントは無かったものとする")
                    .with("event", VisitFields::trigger),
            reading("EVN-2")
                    .to("Encounter.participant.period")
                    .remark(
                            "places plans and changes of doctor among the events; never the time of anything else",
                            "予定と担当医変更の順序付けにのみ用いる")
                    .by("dateTime", VisitFields.time(Time.RECORDED, "EVN", 2)),
            reading("EVN-3")
                    .to("Encounter.period.start, Encounter.extension(planned-end)")
                    .when("PV2 does not say when")
                    .by("dateTime", VisitFields.time(Time.PLANNED, "EVN", 3)),
            reading("EVN-6")
                    .to("Encounter.statusHistory.period, Encounter.location.period, Encounter.period")
                    .remark("of the visit itself only where PV1-44 or PV1-45 is missing", "PV1-44・PV1-45がない場合のみ期間に用いる")
                    .by("dateTime", VisitFields.time(Time.OCCURRED, "EVN", 6)),
            always("PV1-2")
                    .to("Encounter.class")
                    .vocabulary("HL70004")
                    .remark("what no code says is unknown, with data-absent-reason", "対応コードがなければdata-absent-reasonを付す")
                    .with("class", VisitFields::patientClass),
            reading("PV1-3")
                    .to("Encounter.location")
                    .by(
                            "place",
                            (value, draft, scene) ->
                                    draft.now = Places.read(value).orElse(null)),
            reading("PV1-6")
                    .to("Encounter.location")
                    .remark(
                            "the place left by a transfer, and the one a cancelled transfer restores",
                            "転棟前、または転棟取消で戻る場所")
                    .by(
                            "place",
                            (value, draft, scene) ->
                                    draft.before = Places.read(value).orElse(null)),
            reading("PV1-7")
                    .to("Encounter.participant(ATND)")
                    .when("not a planned transfer or discharge")
                    .by(
                            "person",
                            (value, draft, scene) ->
                                    draft.attending = People.read(value).orElse(null)),
            reading("PV1-8")
                    .to("(finding)")
                    .when("a code of two or three characters")
                    .remark("a misplaced department is a finding, not a referring doctor", "診療科コードの誤記載であり、紹介医ではない")
                    .by(
                            "misplaced department",
                            (value, draft, scene) -> Departments.reportMisplaced(scene, draft.segment("PV1"))),
            always("PV1-10", "PV1-3")
                    .to("Encounter.serviceType, Encounter.extension(department-history)")
                    .vocabulary("HL70069")
                    .remark(
                            "PV1-10, else PV1-3 where it is a department, else the file name of an admission, transfer or visit",
                            "PV1-10、なければPV1-3(PL.6がC)、入院・転科・受診はファイル名")
                    .with("department", VisitFields::department),
            reading("PV1-17")
                    .to("Encounter.participant(ADM)")
                    .by(
                            "person",
                            (value, draft, scene) ->
                                    draft.admitting = People.read(value).orElse(null)),
            reading("PV1-36")
                    .to("Encounter.hospitalization.dischargeDisposition, Patient.deceased")
                    .vocabulary("HL70112")
                    .when("ADT-52")
                    .remark(
                            "JAMI makes it a diagnosis; 20-29 and 40-42 of a standing discharge are a death",
                            "JAMI案は診断とする。有効な退院の20-29、40-42は死亡")
                    .by("disposition", VisitFields::disposition),
            reading("PV1-44")
                    .to("Encounter.period.start")
                    .when("ADT-12, ADT-22; ADT-52 without an admission")
                    .remark(
                            "in a discharge it confirms the stay, which the order of events chooses",
                            "退院では入院の確認にのみ用い、入院はイベント順で決める")
                    .by("dateTime", VisitFields.time(Time.ADMITTED, "PV1", 44)),
            reading("PV1-45").to("Encounter.period.end").by("dateTime", VisitFields.time(Time.DISCHARGED, "PV1", 45)));

    private static final List<Rule<VisitDraft>> PLAN = List.of(
            reading("PV2-1")
                    .to("Encounter.location")
                    .when("a plan is cancelled")
                    .remark("the bed that was kept for the patient", "取り消された予定の確保病床")
                    .by(
                            "place",
                            (value, draft, scene) ->
                                    draft.reserved = Places.read(value).orElse(null)),
            reading("PV2-8")
                    .to("Encounter.period.start, Encounter.extension(planned-start), Encounter.location.period.start")
                    .remark("the period of a planned stay; once admitted, an extension", "入院予定の期間。入院後は拡張に残す")
                    .by("dateTime", VisitFields.time(Time.TO_ADMIT, "PV2", 8)),
            reading("PV2-9")
                    .to("Encounter.extension(planned-end)")
                    .when("ADT-21, ADT-51")
                    .by("dateTime", VisitFields.time(Time.TO_DISCHARGE, "PV2", 9)),
            reading("PV2-47")
                    .to("Encounter.extension(planned-return)")
                    .when("ADT-31, until the return")
                    .by("dateTime", VisitFields.time(Time.TO_RETURN, "PV2", 47)));

    private final VisitAct act;
    private final RuleTable<VisitDraft> table;

    private VisitEvents(VisitAct act, boolean planned) {
        this.act = act;
        List<Rule<VisitDraft>> rules = new ArrayList<>(EVENT);
        if (planned) {
            rules.addAll(PLAN);
        }
        this.table = new RuleTable<>(act.folder() + " PV1", "Encounter", rules);
    }

    /** The kind of messages that say this act was done or taken back. */
    public static Kind of(VisitAct act) {
        return switch (act) {
            case ADMISSION_PLAN, LEAVE, RETURN, TRANSFER_PLAN, DISCHARGE_PLAN -> new VisitEvents(act, true);
            case DOCTOR, RECEPTION, ADMISSION, TRANSFER, DISCHARGE -> new VisitEvents(act, false);
        };
    }

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(table);
    }

    @Override
    public void map(Scene scene) {
        VisitDraft draft = new VisitDraft(act, scene.message());
        table.apply(draft, scene);
        scene.part(draft.event(scene.origin()));
    }
}
