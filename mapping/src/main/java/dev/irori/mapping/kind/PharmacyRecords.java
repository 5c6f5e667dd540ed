package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.DrugQuantities;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Places;
import dev.irori.mapping.value.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** RDS^O13 of extended storage: what a pharmacy handed out, one MedicationDispense for each RXD. */
public final class PharmacyRecords implements Kind {
    private static final int AMOUNT = 4;
    private static final int UNIT = 5;

    /** Fields of the repeated order that have an element of their own here and need no note. */
    private static final Set<String> ELEMENTS = Set.of("RXE-19", "TQ1-6");

    static final RuleTable<PharmacyDraft> DISPENSE = new RuleTable<>("RDS^O13 RXD", "MedicationDispense", rules());

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(DISPENSE);
    }

    @Override
    public void map(Scene scene) {
        Map<String, Integer> inRp = new HashMap<>();
        for (DrugOrder order : DrugOrder.in(scene.message())) {
            for (Segment rxd : order.dispensed) {
                int ordinal = inRp.merge(order.number() + '_' + order.rp(), 1, Integer::sum);
                emit(new PharmacyDraft(order, rxd, ordinal, scene), scene);
            }
        }
    }

    private static void emit(PharmacyDraft draft, Scene scene) {
        DISPENSE.apply(draft, scene);
        if (!draft.dosage().isEmpty()) {
            draft.dispense.addDosageInstruction(draft.dosage());
        }
        DrugClaims.dispense(draft, scene);
        Value drug = draft.rxd.field(2);
        scene.emit(
                draft.dispense,
                draft.rxd,
                "RXD",
                draft.order().number(),
                draft.order().rp(),
                DrugOrder.drug(drug));
    }

    private static List<Rule<PharmacyDraft>> rules() {
        List<Rule<PharmacyDraft>> rules = new ArrayList<>();
        rules.add(always().to("MedicationDispense.subject")
                .remark("the patient the path names", "パスが示す患者")
                .with("patient", (draft, scene) -> draft.dispense.setSubject(scene.patient())));
        rules.addAll(DrugIdentity.rules("MedicationDispense"));
        rules.addAll(List.of(
                always("ORC-1", "RXD-3")
                        .to("MedicationDispense.status")
                        .vocabulary("HL70119")
                        .remark(
                                "completed with a time of dispensing, cancelled with its order, else unknown",
                                "調剤日時があればcompleted、オーダ取消ならcancelled、その他はunknown")
                        .with("status", PharmacyRecords::status),
                reading("RXD-2")
                        .to("MedicationDispense.medicationCodeableConcept")
                        .vocabulary("HOT9, YJ")
                        .by(
                                "drug",
                                (value, draft, scene) -> draft.dispense.setMedication(
                                        Codes.of(scene, draft.rxd, 2).nationalConcept(value))),
                reading("RXD-3")
                        .to("MedicationDispense.whenHandedOver")
                        .by(
                                "dateTime",
                                (value, draft, scene) -> Times.dateTime(scene, draft.rxd, 3)
                                        .ifPresent(draft.dispense::setWhenHandedOverElement)),
                reading("RXD-4", "RXD-5")
                        .to("MedicationDispense.quantity")
                        .vocabulary("MR9P")
                        .with("drug quantity", PharmacyRecords::quantity),
                reading("RXD-10")
                        .to("MedicationDispense.performer.actor")
                        .by(
                                "practitioner",
                                (value, draft, scene) -> People.practitioner(value, scene.institution())
                                        .ifPresent(it ->
                                                draft.dispense.addPerformer().setActor(it))),
                reading("RXD-13")
                        .to("MedicationDispense.destination")
                        .by(
                                "place",
                                (value, draft, scene) -> Places.location(value, scene.institution())
                                        .ifPresent(draft.dispense::setDestination)),
                reading("TQ1-6")
                        .to("MedicationDispense.daysSupply")
                        .remark("where it counts days, else a note", "日数の場合。それ以外は注記")
                        .with("days", PharmacyRecords::daysSupply),
                reading("RXE-19")
                        .to("MedicationDispense.dosageInstruction.doseAndRate.rateRatio")
                        .vocabulary("MR9P")
                        .remark("the amount of a day, as sent", "一日量(送信値のまま)")
                        .with("dose of a day", PharmacyRecords::doseOfADay),
                reading("TQ1-3", "TQ1-14")
                        .to("MedicationDispense.dosageInstruction")
                        .vocabulary("JAMISDP01")
                        .remark(
                                "usage as ordered, by whole code and text; no single dose is claimed",
                                "指示された用法(コード全体と名称)。一回量は示さない")
                        .with("usage", PharmacyRecords::usage),
                always("ORC-17", "PV1-10", "PV1-3")
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
                DrugNotes.said("MedicationDispense", "RXD-6", "剤形 (form)"),
                DrugNotes.said("MedicationDispense", "RXD-7", "処方箋番号 (prescription number)"),
                DrugNotes.said("MedicationDispense", "RXD-9", "調剤注記 (dispense note)"),
                DrugNotes.said("MedicationDispense", "RXD-11", "代替調剤 (substitution)"),
                DrugNotes.said("MedicationDispense", "RXD-15", "特別調剤指示 (special instruction)"),
                DrugNotes.said("MedicationDispense", "RXD-18", "ロット番号 (lot)"),
                DrugNotes.said("MedicationDispense", "RXD-19", "有効期限 (expiry)"),
                DrugNotes.said("MedicationDispense", "ORC-9", "オーダ日時 (ordered)"),
                DrugNotes.whole("MedicationDispense", "ORC-12", "依頼者 (ordered by)")));
        rules.addAll(DrugRoute.rules("MedicationDispense.dosageInstruction"));
        DrugNotes.<PharmacyDraft>repeatedOrder("MedicationDispense").stream()
                .filter(rule -> rule.fields().stream().noneMatch(it -> ELEMENTS.contains(it.toString())))
                .forEach(rules::add);
        return rules;
    }

    private static void daysSupply(PharmacyDraft draft, Scene scene) {
        Optional<BigDecimal> days = draft.regimen.days(scene);
        days.ifPresent(number -> draft.dispense.setDaysSupply(DrugQuantities.days(number)));
        @Nullable Segment timing = draft.segment("TQ1");
        if (days.isEmpty() && timing != null) {
            DrugNotes.add("指示期間 (ordered duration)", DrugNotes.written(timing.field(6)), draft);
        }
    }

    private static void doseOfADay(PharmacyDraft draft, Scene scene) {
        @Nullable Segment order = draft.segment("RXE");
        if (order == null) {
            return;
        }
        Optional<Quantity> amount = DrugQuantities.withUnit(scene, order, 19);
        amount.ifPresent(it -> draft.dosage().addDoseAndRate().setRate(DrugQuantities.perDay(it)));
        if (amount.isEmpty()) {
            DrugNotes.add("指示一日量 (ordered daily dose)", DrugNotes.written(order.field(19)), draft);
        }
    }

    private static void status(PharmacyDraft draft, Scene scene) {
        if (RequestState.isRevoked(RequestState.of(draft.segment("ORC"), scene))) {
            draft.dispense.setStatus(MedicationDispenseStatus.CANCELLED);
            return;
        }
        boolean dispensed = draft.rxd.field(3).isPresent();
        draft.dispense.setStatus(dispensed ? MedicationDispenseStatus.COMPLETED : MedicationDispenseStatus.UNKNOWN);
    }

    private static void quantity(PharmacyDraft draft, Scene scene) {
        Optional<Quantity> amount = DrugQuantities.quantity(scene, draft.rxd, AMOUNT, UNIT);
        if (amount.isPresent()) {
            draft.dispense.setQuantity(amount.get());
        } else {
            DrugNotes.add("調剤量 (amount as sent)", DrugNotes.amount(draft.rxd, AMOUNT, UNIT), draft);
        }
    }

    private static void usage(PharmacyDraft draft, Scene scene) {
        if (!draft.regimen.usage().isEmpty()) {
            draft.dosage().getTiming().setCode(draft.regimen.usage());
        }
        draft.regimen.additions().forEach(draft.dosage()::addAdditionalInstruction);
        String text = draft.regimen.text();
        if (!text.isEmpty()) {
            draft.dosage().setText(text);
        }
        if (draft.regimen.isAsNeeded()) {
            draft.dosage().setAsNeeded(new BooleanType(true));
        }
    }
}
