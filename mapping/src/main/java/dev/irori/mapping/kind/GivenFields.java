package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Places;
import dev.irori.mapping.value.Times;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** The rules that administrations of drugs and of injections share: who gave it, when, where, whether at all. */
final class GivenFields {
    private static final String JP = RequestFields.JP_EXTENSION + "JP_MedicationAdministration_";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private GivenFields() {}

    static List<Rule<GivenDraft>> administration() {
        return List.of(
                always().to("MedicationAdministration.subject")
                        .remark("the patient the path names", "パスが示す患者")
                        .with("patient", (draft, scene) -> draft.administration.setSubject(scene.patient())),
                always("RXA-20", "RXA-21", "ORC-1")
                        .to("MedicationAdministration.status, MedicationAdministration.statusReason")
                        .vocabulary("HL70322, HL70323, HL70119")
                        .remark(
                                "an empty RXA-20 is unknown; PA is completed with its reason; RXA-21 D or a cancelling ORC-1 is entered-in-error",
                                "RXA-20が空なら不明。PAは理由付きで完了。RXA-21がD、またはORC-1が取消なら誤登録")
                        .with("given or not", GivenFields::state),
                reading("RXA-18")
                        .to("MedicationAdministration.statusReason")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.administration.addStatusReason(
                                        Codes.of(scene, draft.rxa, 18).concept(value))),
                always("RXA-3", "RXA-4")
                        .to("MedicationAdministration.effective[x]")
                        .remark(
                                "one moment when start and end are equal (JAMI: always a period)",
                                "開始と終了が同じなら時点（JAMI案は常に期間）")
                        .with("when given", GivenFields::effective),
                reading("RXA-10")
                        .to("MedicationAdministration.performer.actor")
                        .by(
                                "practitioner",
                                (value, draft, scene) -> People.practitioner(value, scene.institution())
                                        .ifPresent(it -> draft.administration
                                                .addPerformer()
                                                .setActor(it))),
                reading("RXA-11")
                        .to("MedicationAdministration.extension(JP_MedicationAdministration_Location)")
                        .by(
                                "place",
                                (value, draft, scene) -> Places.location(value, scene.institution())
                                        .ifPresent(it ->
                                                draft.administration.addExtension(new Extension(JP + "Location", it)))),
                reading("RXR-3")
                        .to("MedicationAdministration.device")
                        .by(
                                "device",
                                (value, draft, scene) ->
                                        draft.administration.addDevice(DrugRoute.device(value, scene))),
                reading("ORC-12")
                        .to("MedicationAdministration.extension(JP_MedicationAdministration_Requester)")
                        .by(
                                "practitioner",
                                (value, draft, scene) -> People.practitioner(value, scene.institution())
                                        .ifPresent(it -> draft.administration.addExtension(
                                                new Extension(JP + "Requester", it)))),
                reading("ORC-9")
                        .to("MedicationAdministration.extension(JP_MedicationAdministration_RequestAuthoredOn)")
                        .when("not later than RXA-3")
                        .remark(
                                "after the dose it is the time of the notice, not of the order: a note",
                                "実施より後なら指示日時ではなく通知の日時であり、注記とする")
                        .by("order time", GivenFields::requested),
                reading("ORC-17", "PV1-10", "PV1-3")
                        .to("MedicationAdministration.extension(JP_MedicationAdministration_RequestDepartment)")
                        .vocabulary("HL70069")
                        .with(
                                "department",
                                (draft, scene) -> Departments.of(scene, draft.segment("ORC"), draft.segment("PV1"))
                                        .ifPresent(it -> draft.administration.addExtension(
                                                new Extension(JP + "RequestDepartment", it)))),
                reading("ORC-29")
                        .to("MedicationAdministration.category")
                        .vocabulary("HL70482")
                        .by("concept", category()));
    }

    /** What RXA and ORC say beyond that; of every RXA of a mixture. */
    static <D extends GivenDrug> List<Rule<D>> rest(String type) {
        return List.of(
                each(type, "RXA-9", "投薬注記 (administration note)"),
                each(type, "RXA-13", "力価 (strength)"),
                each(type, "RXA-15", "ロット番号 (lot)"),
                each(type, "RXA-16", "有効期限 (expiry)"),
                each(type, "RXA-17", "製造者 (manufacturer)"),
                each(type, "RXA-19", "指示 (indication)"),
                each(type, "RXA-23", "力価量 (strength volume)"),
                each(type, "RXA-25", "バーコード (barcode)"),
                each(type, "RXA-26", "薬剤オーダタイプ (pharmacy order type)"),
                DrugNotes.said(type, "ORC-5", "オーダ状態 (order status)"),
                DrugNotes.person(type, "ORC-10", "入力者 (entered by)"),
                DrugNotes.whole(type, "ORC-13", "入力場所 (entered at)"),
                DrugNotes.said(type, "ORC-15", "有効日時 (effective)"),
                DrugNotes.said(type, "ORC-16", "理由 (reason)"));
    }

    static <D extends DrugDraft> Rule.FromField<D> category() {
        return (value, draft, scene) ->
                draft.category(Codes.of(scene, RequestFields.orc(draft), 29).concept(value));
    }

    /** Strengths have their unit in the field after; every note of a mixture names its component, and none twice. */
    private static <D extends GivenDrug> Rule<D> each(String type, String field, String label) {
        int number = Integer.parseInt(field.substring(field.indexOf('-') + 1));
        String[] fields =
                number == 13 || number == 23 ? new String[] {field, "RXA-" + (number + 1)} : new String[] {field};
        return always(fields).to(type + ".note").with("note", (draft, scene) -> {
            String last = "";
            for (Segment rxa : draft.rxas()) {
                String text = text(rxa, number, fields.length > 1);
                if (!text.isEmpty() && !text.equals(last)) {
                    String drug = draft.rxas().size() > 1 && number != 9 ? Codes.text(rxa.field(5)) + ' ' : "";
                    DrugNotes.add(label, drug + text, draft);
                    last = text;
                }
            }
        });
    }

    private static String text(Segment rxa, int field, boolean amount) {
        if (!rxa.field(field).isPresent()) {
            return "";
        }
        return amount ? DrugNotes.amount(rxa, field, field + 1) : Notes.readable(rxa.field(field));
    }

    private static void state(GivenDraft draft, Scene scene) {
        GivenState state = GivenState.of(draft.rxa, draft.segment("ORC"), scene);
        draft.administration.setStatus(MedicationAdministrationStatus.fromCode(state.administration()));
        GivenState.reason(draft.rxa).ifPresent(draft.administration::addStatusReason);
    }

    private static void effective(GivenDraft draft, Scene scene) {
        Optional<DateTimeType> start = Times.dateTime(scene, draft.rxa, 3);
        Optional<DateTimeType> end = Times.dateTime(scene, draft.rxa, 4);
        if (start.isEmpty() && end.isEmpty()) {
            DateTimeType unknown = new DateTimeType();
            unknown.addExtension(ABSENT, new CodeType("unknown"));
            draft.administration.setEffective(unknown);
            return;
        }
        boolean backwards = start.isPresent() && end.isPresent() && Times.isBefore(end.get(), start.get());
        if (backwards) {
            scene.gap(GapKind.CONTRADICTION, draft.rxa, 4, draft.rxa.field(4).text());
            DrugNotes.add("終了 (end)", draft.rxa.field(4).text(), draft);
        }
        boolean moment = start.isPresent()
                && (end.isEmpty()
                        || backwards
                        || start.get().getValueAsString().equals(end.get().getValueAsString()));
        if (moment) {
            draft.administration.setEffective(start.get());
            return;
        }
        Period period = new Period();
        start.ifPresent(period::setStartElement);
        end.ifPresent(period::setEndElement);
        draft.administration.setEffective(period);
    }

    private static void requested(Value value, GivenDraft draft, Scene scene) {
        @Nullable Segment orc = draft.segment("ORC");
        if (orc == null) {
            return;
        }
        Optional<DateTimeType> authored = Times.dateTime(scene, orc, 9);
        Optional<DateTimeType> start = started(draft);
        boolean before = start.isEmpty() || authored.isEmpty() || !Times.isBefore(start.get(), authored.get());
        if (before) {
            authored.ifPresent(it -> draft.administration.addExtension(new Extension(JP + "RequestAuthoredOn", it)));
        } else {
            DrugNotes.add("通知日時 (time of the notice)", value.text(), draft);
        }
    }

    private static Optional<DateTimeType> started(GivenDraft draft) {
        if (draft.administration.getEffective() instanceof DateTimeType it && it.hasValue()) {
            return Optional.of(it);
        }
        return draft.administration.getEffective() instanceof Period it && it.hasStart()
                ? Optional.of(it.getStartElement())
                : Optional.empty();
    }
}
