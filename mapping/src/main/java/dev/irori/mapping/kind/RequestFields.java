package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.CodeSystems;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.DrugQuantities;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.People;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** The rules that prescriptions and injection orders share: who ordered, when, in which state, what is dispensed. */
final class RequestFields {
    static final String JP_EXTENSION = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/";
    private static final String FOR_DISPENSING =
            JP_EXTENSION + "JP_MedicationRequest_DispenseRequest_InstructionForDispense";
    private static final String DISPENSING_TABLE = "JHSP0002";

    private RequestFields() {}

    static List<Rule<RequestDraft>> order() {
        return List.of(
                always().to("MedicationRequest.subject, MedicationRequest.intent")
                        .remark("the patient the path names; intent is order", "パスが示す患者。intentはorder")
                        .with(
                                "patient",
                                (draft, scene) -> draft.request
                                        .setSubject(scene.patient())
                                        .setIntent(MedicationRequestIntent.ORDER)),
                always("ORC-1", "ORC-5")
                        .to("MedicationRequest.status")
                        .vocabulary("HL70119, HL70038")
                        .remark(
                                "cancelled, stopped and on hold as the message says; everything else is completed, never by a clock",
                                "取消・中止・保留はメッセージに従い、その他は時刻によらずcompleted")
                        .with(
                                "order state",
                                (draft, scene) -> draft.request.setStatus(OrderState.of(draft.segment("ORC"), scene))),
                reading("ORC-16")
                        .to("MedicationRequest.statusReason")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.request.setStatusReason(
                                        Codes.of(scene, orc(draft), 16).concept(value))),
                reading("ORC-2", "ORC-4")
                        .to("MedicationRequest.groupIdentifier")
                        .with(
                                "order and RP",
                                (draft, scene) ->
                                        draft.request.setGroupIdentifier(DrugIdentity.group(draft.order(), scene))),
                reading("RXE-32", "ORC-9")
                        .to("MedicationRequest.authoredOn")
                        .remark(
                                "ORC-9 where RXE-32 is empty, as it mostly is (JAMI: RXE-32 alone)",
                                "RXE-32がなければORC-9（JAMI案はRXE-32のみ）")
                        .with(
                                "order time",
                                (draft, scene) ->
                                        OrderTime.of(draft, scene).ifPresent(draft.request::setAuthoredOnElement)),
                reading("ORC-12")
                        .to("MedicationRequest.requester")
                        .by(
                                "practitioner",
                                (value, draft, scene) -> People.practitioner(value, scene.institution())
                                        .ifPresent(draft.request::setRequester)),
                reading("ORC-10")
                        .to("MedicationRequest.recorder")
                        .by(
                                "practitioner",
                                (value, draft, scene) -> People.practitioner(value, scene.institution())
                                        .ifPresent(draft.request::setRecorder)),
                reading("ORC-17", "PV1-10", "PV1-3")
                        .to("MedicationRequest.extension(department)")
                        .vocabulary("HL70069")
                        .with(
                                "department",
                                (draft, scene) -> Departments.add(
                                        draft.request, scene, draft.segment("ORC"), draft.segment("PV1"))),
                reading("ORC-29")
                        .to("MedicationRequest.category")
                        .vocabulary("HL70482")
                        .by("concept", category("ORC", 29)),
                reading("RXE-21")
                        .to(
                                "MedicationRequest.category, MedicationRequest.dispenseRequest.extension(JP_MedicationRequest_DispenseRequest_InstructionForDispense)")
                        .vocabulary("MR9P, JHSP0002")
                        .by("category or instruction", RequestFields::special),
                DrugNotes.whole("MedicationRequest", "ORC-13", "入力場所 (entered at)"),
                DrugNotes.said("MedicationRequest", "ORC-15", "有効日時 (effective)"));
    }

    static List<Rule<RequestDraft>> dispensing() {
        return List.of(
                reading("RXE-10", "RXE-11")
                        .to("MedicationRequest.dispenseRequest.quantity")
                        .vocabulary("MR9P")
                        .with("drug quantity", RequestFields::total),
                reading("RXE-39")
                        .to("MedicationRequest.dispenseRequest.initialFill.quantity")
                        .with(
                                "drug quantity",
                                (draft, scene) -> DrugQuantities.quantity(scene, rxe(draft), 39, 11)
                                        .ifPresent(it -> draft.request
                                                .getDispenseRequest()
                                                .getInitialFill()
                                                .setQuantity(it))),
                reading("RXE-12")
                        .to("MedicationRequest.dispenseRequest.numberOfRepeatsAllowed")
                        .by("whole number", RequestFields::repeats),
                reading("RXE-40")
                        .to("MedicationRequest.dispenseRequest.performer")
                        .by(
                                "organization",
                                (value, draft, scene) ->
                                        draft.request.getDispenseRequest().setPerformer(organization(value, scene))),
                reading("RXE-15")
                        .to("MedicationRequest.identifier")
                        .remark("the prescription number under the system of the institution", "施設別の処方箋番号体系")
                        .by(
                                "prescription number",
                                (value, draft, scene) -> draft.identify(DrugIdentity.identifier(
                                        "urn:oid:1.2.392.100495.20.3.11.1" + scene.institution(),
                                        value.text().strip()))),
                DrugNotes.person("MedicationRequest", "RXE-13", "麻薬施用者番号 (narcotics licence)"),
                DrugNotes.person("MedicationRequest", "RXE-14", "薬剤師の確認 (verified by)"),
                DrugNotes.said("MedicationRequest", "RXE-16", "残数 (remaining)"),
                DrugNotes.said("MedicationRequest", "RXE-17", "調剤済数 (dispensed)"),
                DrugNotes.said("MedicationRequest", "RXE-18", "最終調剤日時 (last dispensed)"),
                DrugNotes.amount("MedicationRequest", "RXE", 28, "包装サイズ (package size)"),
                DrugNotes.said("MedicationRequest", "RXE-30", "包装方法 (package method)"),
                DrugNotes.amount("MedicationRequest", "RXE", 33, "力価量 (strength volume)"),
                DrugNotes.said("MedicationRequest", "RXE-35", "管理区分 (controlled schedule)"),
                DrugNotes.said("MedicationRequest", "RXE-36", "採用区分 (formulary status)"),
                DrugNotes.said("MedicationRequest", "RXE-38", "最新の薬剤部 (last pharmacy)"),
                DrugNotes.whole("MedicationRequest", "RXE-41", "薬剤部の住所 (pharmacy address)"),
                DrugNotes.whole("MedicationRequest", "RXE-42", "配達場所 (deliver to)"),
                DrugNotes.whole("MedicationRequest", "RXE-43", "配達先住所 (deliver-to address)"),
                DrugNotes.said("MedicationRequest", "RXE-44", "薬剤オーダタイプ (pharmacy order type)"),
                DrugNotes.whole("MedicationRequest", "TQ1-2", "数量 (quantity)"));
    }

    private static void total(RequestDraft draft, Scene scene) {
        Optional<Quantity> total = DrugQuantities.quantity(scene, rxe(draft), 10, 11);
        if (total.isPresent()) {
            draft.request.getDispenseRequest().setQuantity(total.get());
        } else {
            DrugNotes.add("調剤量 (amount as sent)", DrugNotes.amount(rxe(draft), 10, 11), draft);
        }
    }

    static Rule.FromField<RequestDraft> category(String segment, int field) {
        return (value, draft, scene) -> {
            Segment from = draft.segment(segment);
            if (from != null && value.isPresent()) {
                draft.category(Codes.of(scene, from, field).concept(value));
            }
        };
    }

    /** Each repetition by its table: how to dispense, or which kind of prescription. */
    private static void special(Value values, RequestDraft draft, Scene scene) {
        Codes codes = Codes.of(scene, rxe(draft), 21).as(Use.CATEGORY);
        for (Value value : values.each()) {
            if (!value.isPresent()) {
                continue;
            }
            if (CodeSystems.name(value.component(3).text()).equals(DISPENSING_TABLE)) {
                forDispensing(Codes.of(scene, rxe(draft), 21).concept(value), draft);
            } else {
                boolean merit9 = CodeSystems.name(value.component(3).text()).equals("MR9P");
                Codes by = merit9 ? codes : Codes.of(scene, rxe(draft), 21);
                draft.category(by.concept(value));
            }
        }
    }

    static void forDispensing(CodeableConcept instruction, RequestDraft draft) {
        draft.request.getDispenseRequest().addExtension(new Extension(FOR_DISPENSING, instruction));
    }

    private static void repeats(Value value, RequestDraft draft, Scene scene) {
        String digits = value.text().strip();
        if (digits.length() < 5 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            draft.request.getDispenseRequest().setNumberOfRepeatsAllowed(Integer.parseInt(digits));
        } else if (value.isPresent()) {
            scene.gap(GapKind.VALUE_UNPARSED, rxe(draft), 12, digits);
            draft.note(Notes.labelled("同一薬発行数 (repeats)", value));
        }
    }

    private static Reference organization(Value value, Scene scene) {
        Reference reference = new Reference().setType("Organization");
        if (value.component(1).isPresent()) {
            reference.setIdentifier(Identifiers.local(
                    scene.institution(), "pharmacy", value.component(1).text().strip()));
        }
        return reference.setDisplay(Notes.readable(value));
    }

    static Segment rxe(DrugDraft draft) {
        Segment rxe = draft.order().rxe();
        if (rxe == null) {
            throw new IllegalStateException("a request is made from an RXE");
        }
        return rxe;
    }

    static Segment orc(DrugDraft draft) {
        Segment orc = draft.segment("ORC");
        if (orc == null) {
            throw new IllegalStateException("a rule on ORC runs with an ORC");
        }
        return orc;
    }
}
