package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.DrugQuantities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;

/** OMP-11, drugs given at the bedside: one MedicationAdministration per RXA; a root may declare that it means dispensing. */
public final class Administrations implements Kind {
    static final RuleTable<GivenDraft> ADMINISTRATION =
            new RuleTable<>("OMP-11 RXA", "MedicationAdministration", rules());

    private static List<Rule<GivenDraft>> rules() {
        List<Rule<GivenDraft>> rules = new ArrayList<>(GivenFields.administration());
        rules.addAll(DrugIdentity.rules("MedicationAdministration"));
        rules.addAll(List.of(
                reading("RXA-5")
                        .to("MedicationAdministration.medicationCodeableConcept")
                        .vocabulary("HOT9")
                        .by(
                                "drug",
                                (value, draft, scene) -> draft.administration.setMedication(
                                        Codes.of(scene, draft.rxa, 5).nationalConcept(value))),
                reading("RXA-6", "RXA-7")
                        .to("MedicationAdministration.dosage.dose")
                        .vocabulary("MR9P")
                        .remark("999 is HL7's filler for an unknown amount", "999は量不明を示すHL7の埋め値")
                        .with("drug quantity", Administrations::dose),
                DrugNotes.said("MedicationAdministration", "RXA-8", "剤形 (form)"),
                DrugNotes.said("MedicationAdministration", "RXA-12", "投薬速度 (rate)")));
        rules.addAll(DrugRoute.rules("MedicationAdministration.dosage"));
        rules.addAll(GivenFields.rest("MedicationAdministration"));
        rules.addAll(DrugNotes.repeatedOrder("MedicationAdministration"));
        return rules;
    }

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(ADMINISTRATION, Dispenses.DISPENSE);
    }

    @Override
    public void map(Scene scene) {
        Departments.reportMisplaced(scene, scene.message().first("PV1"));
        Map<String, Map<String, Integer>> drugs = new HashMap<>();
        for (DrugOrder order : DrugOrder.in(scene.message())) {
            for (DrugOrder.Dose dose : order.doses) {
                if (isSomething(dose.rxa(), scene)) {
                    Map<String, Integer> inRp = drugs.computeIfAbsent(order.rp(), it -> new LinkedHashMap<>());
                    int place = inRp.computeIfAbsent(DrugOrder.drug(dose.rxa().field(5)), it -> inRp.size() + 1);
                    emit(order, dose, place, scene);
                }
            }
        }
    }

    private static void emit(DrugOrder order, DrugOrder.Dose dose, int place, Scene scene) {
        if (scene.origin().dialect().dispensesByOmp11()) {
            Dispenses.emit(new DispenseDraft(order, dose, place), scene);
            return;
        }
        GivenDraft draft = new GivenDraft(order, List.of(dose.rxa()), dose.rxr(), place);
        ADMINISTRATION.apply(draft, scene);
        DrugNotes.further(draft, scene);
        draft.finish();
        DrugClaims.given(draft, scene);
        String drug = DrugOrder.drug(dose.rxa().field(5));
        scene.emit(
                draft.administration,
                draft.rxa,
                "RP",
                order.rp(),
                drug,
                draft.rxa.field(3).text().strip());
    }

    /** Whether an RXA names a drug; one that does not is reported. */
    static boolean isSomething(Segment rxa, Scene scene) {
        boolean named = !DrugOrder.drug(rxa.field(5)).isEmpty();
        if (!named) {
            scene.gap(GapKind.SEGMENT_UNUSED, rxa, 5, "");
        }
        return named;
    }

    private static void dose(GivenDraft draft, Scene scene) {
        Optional<Quantity> amount = DrugQuantities.given(scene, draft.rxa, 6, 7);
        if (amount.isPresent()) {
            draft.administration.getDosage().setDose(amount.get());
        } else {
            DrugNotes.add("投薬量 (amount as sent)", DrugNotes.amount(draft.rxa, 6, 7), draft);
        }
    }
}
