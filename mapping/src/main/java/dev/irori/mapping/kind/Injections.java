package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OMP-12, injections given: what ran in together is one MedicationAdministration, at one rate. */
public final class Injections implements Kind {
    static final RuleTable<GivenDraft> ADMINISTRATION =
            new RuleTable<>("OMP-12 RXA", "MedicationAdministration", rules());

    /** What one drip is: the same times and the same fate. */
    private record Drip(String start, String end, String completion, String action) {
        static Drip of(Segment rxa) {
            return new Drip(
                    rxa.field(3).text().strip(),
                    rxa.field(4).text().strip(),
                    rxa.field(20).text().strip(),
                    rxa.field(21).text().strip());
        }
    }

    private static List<Rule<GivenDraft>> rules() {
        List<Rule<GivenDraft>> rules = new ArrayList<>(GivenFields.administration());
        rules.addAll(DrugIdentity.rules("MedicationAdministration"));
        rules.add(always("RXA-5", "RXA-6", "RXA-7", "RXA-8")
                .to("MedicationAdministration.medicationReference(contained Medication.ingredient)")
                .vocabulary("HOT9, MR9P")
                .remark(
                        "all RXA of one ORC with the same times and completion are one drip (JAMI: one resource per RXA, which doubles the rate)",
                        "同じORCで開始・終了・完了状態が同じRXAは一つの点滴（JAMI案はRXA毎で、速度が重複する）")
                .with("mixture", Mixture::given));
        rules.add(always("RXA-12", "RXA-6")
                .to("MedicationAdministration.dosage.rateRatio, .text, .dose")
                .remark(
                        "the rate is that of the mixture; an amount only of a single component",
                        "速度は混合液のもの。量は単一成分の場合のみ")
                .with("rate", Mixture::rate));
        rules.addAll(DrugRoute.rules("MedicationAdministration.dosage"));
        rules.addAll(DrugObservations.rules("MedicationAdministration"));
        rules.addAll(DrugObservations.trials("MedicationAdministration"));
        rules.addAll(GivenFields.rest("MedicationAdministration"));
        rules.addAll(DrugNotes.repeatedOrder("MedicationAdministration"));
        rules.add(always("RXC-1", "RXC-2", "RXC-3", "RXC-4", "RXC-5", "RXC-6", "RXC-7", "RXC-8", "RXC-9")
                .to("MedicationAdministration.note")
                .with("ordered components", Injections::orderedComponents));
        return rules;
    }

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(ADMINISTRATION);
    }

    @Override
    public void map(Scene scene) {
        Departments.reportMisplaced(scene, scene.message().first("PV1"));
        for (DrugOrder order : DrugOrder.in(scene.message())) {
            Map<Drip, List<DrugOrder.Dose>> drips = new LinkedHashMap<>();
            for (DrugOrder.Dose dose : order.doses) {
                if (Administrations.isSomething(dose.rxa(), scene)) {
                    drips.computeIfAbsent(Drip.of(dose.rxa()), it -> new ArrayList<>())
                            .add(dose);
                }
            }
            drips.forEach((drip, doses) -> emit(order, drip, doses, scene));
        }
    }

    private static void emit(DrugOrder order, Drip drip, List<DrugOrder.Dose> doses, Scene scene) {
        List<Segment> rxas = doses.stream().map(DrugOrder.Dose::rxa).toList();
        GivenDraft draft = new GivenDraft(order, rxas, doses.get(0).rxr(), 0);
        ADMINISTRATION.apply(draft, scene);
        DrugNotes.further(draft, scene);
        draft.finish();
        DrugClaims.injection(draft, scene);
        String drugs = InjectionOrders.drugs(rxas, 5);
        scene.emit(
                draft.administration,
                draft.rxa,
                "RP",
                order.rp(),
                order.administration(),
                drip.start(),
                drip.end(),
                drugs);
    }

    private static void orderedComponents(GivenDraft draft, Scene scene) {
        for (Segment rxc : draft.order().components) {
            String text = DrugNotes.written(rxc.field(2))
                    + ' '
                    + DrugNotes.amount(rxc, 3, 4)
                    + ' '
                    + DrugNotes.amount(rxc, 5, 6)
                    + ' '
                    + DrugNotes.written(rxc.field(7))
                    + ' '
                    + DrugNotes.amount(rxc, 8, 9);
            DrugNotes.add("指示成分 (ordered component)", text.strip(), draft);
        }
    }
}
