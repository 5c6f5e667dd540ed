package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.DrugQuantities;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Places;
import dev.irori.mapping.value.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Quantity;

/** What a pharmacy handed out: OMP-11 of roots that say so. Extended storage has {@link PharmacyRecords}. */
final class Dispenses {
    static final RuleTable<DispenseDraft> DISPENSE = new RuleTable<>("OMP-11 RXA", "MedicationDispense", rules());

    private Dispenses() {}

    static List<Rule<DispenseDraft>> rules() {
        List<Rule<DispenseDraft>> rules = new ArrayList<>();
        rules.add(always().to("MedicationDispense.subject")
                .remark("only for a root that declares OMP-11 to be dispensing", "OMP-11を調剤と宣言したルートのみ")
                .with("patient", (draft, scene) -> draft.dispense.setSubject(scene.patient())));
        rules.addAll(DrugIdentity.rules("MedicationDispense"));
        rules.addAll(List.of(
                always("RXA-20", "RXA-21", "ORC-1")
                        .to("MedicationDispense.status, MedicationDispense.statusReason")
                        .vocabulary("HL70322, HL70323")
                        .with("handed out or not", Dispenses::state),
                reading("RXA-5")
                        .to("MedicationDispense.medicationCodeableConcept")
                        .vocabulary("HOT9")
                        .by(
                                "drug",
                                (value, draft, scene) -> draft.dispense.setMedication(
                                        Codes.of(scene, draft.rxa, 5).nationalConcept(value))),
                reading("RXA-6", "RXA-7")
                        .to("MedicationDispense.quantity")
                        .vocabulary("MR9P")
                        .with("drug quantity", Dispenses::quantity),
                reading("RXA-3")
                        .to("MedicationDispense.whenHandedOver")
                        .by(
                                "dateTime",
                                (value, draft, scene) -> Times.dateTime(scene, draft.rxa, 3)
                                        .ifPresent(draft.dispense::setWhenHandedOverElement)),
                reading("RXA-10")
                        .to("MedicationDispense.performer.actor")
                        .by(
                                "practitioner",
                                (value, draft, scene) -> People.practitioner(value, scene.institution())
                                        .ifPresent(it ->
                                                draft.dispense.addPerformer().setActor(it))),
                reading("RXA-11")
                        .to("MedicationDispense.location")
                        .by(
                                "place",
                                (value, draft, scene) -> Places.location(value, scene.institution())
                                        .ifPresent(draft.dispense::setLocation)),
                reading("ORC-17", "PV1-10", "PV1-3")
                        .to("MedicationDispense.extension(department)")
                        .vocabulary("HL70069")
                        .with(
                                "department",
                                (draft, scene) -> Departments.add(
                                        draft.dispense, scene, draft.segment("ORC"), draft.segment("PV1"))),
                reading("ORC-29")
                        .to("MedicationDispense.category")
                        .vocabulary("HL70482")
                        .by("concept", GivenFields.category()),
                DrugNotes.said("MedicationDispense", "RXA-8", "剤形 (form)"),
                DrugNotes.said("MedicationDispense", "RXA-12", "投薬速度 (rate)"),
                DrugNotes.said("MedicationDispense", "RXA-18", "拒否理由 (reason of refusal)"),
                DrugNotes.said("MedicationDispense", "ORC-9", "オーダ日時 (ordered)"),
                DrugNotes.person("MedicationDispense", "ORC-12", "依頼者 (ordered by)"),
                DrugNotes.said("MedicationDispense", "RXR-3", "投薬装置 (device)")));
        rules.addAll(DrugRoute.rules("MedicationDispense.dosageInstruction"));
        rules.addAll(GivenFields.rest("MedicationDispense"));
        rules.addAll(DrugNotes.repeatedOrder("MedicationDispense"));
        return rules;
    }

    static void emit(DispenseDraft draft, Scene scene) {
        DISPENSE.apply(draft, scene);
        DrugNotes.further(draft, scene);
        if (!draft.dosage().isEmpty()) {
            draft.dispense.addDosageInstruction(draft.dosage());
        }
        DrugClaims.dispense(draft, scene);
        Segment rxa = draft.rxa;
        scene.emit(
                draft.dispense,
                rxa,
                "RP",
                draft.order().rp(),
                DrugOrder.drug(rxa.field(5)),
                rxa.field(3).text().strip());
    }

    private static void state(DispenseDraft draft, Scene scene) {
        GivenState state = GivenState.of(draft.rxa, draft.segment("ORC"), scene);
        draft.dispense.setStatus(MedicationDispenseStatus.fromCode(state.dispense(draft.rxa)));
        GivenState.reason(draft.rxa).ifPresent(draft.dispense::setStatusReason);
    }

    private static void quantity(DispenseDraft draft, Scene scene) {
        Optional<Quantity> amount = DrugQuantities.given(scene, draft.rxa, 6, 7);
        if (amount.isPresent()) {
            draft.dispense.setQuantity(amount.get());
        } else {
            DrugNotes.add("調剤量 (amount as sent)", DrugNotes.amount(draft.rxa, 6, 7), draft);
        }
    }
}
