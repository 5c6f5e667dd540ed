package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.DrugQuantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;

/** What drips together: one contained Medication, each component in the unit it was counted in, per administration. */
final class Mixture {
    private static final String ID = "mixture";
    private static final String DRUG_NO = RequestFields.JP_EXTENSION + "JP_Medication_Ingredient_DrugNo";

    private Mixture() {}

    /** RXC, with the codes of RXE-31 and RXC-7 that belong to a component; base or additive stays text. */
    static void ordered(RequestDraft draft, Scene scene) {
        Segment rxe = RequestFields.rxe(draft);
        List<Value> further = rxe.field(31).each();
        List<Value> unused = new ArrayList<>(further);
        for (Segment rxc : draft.order().components) {
            CodeableConcept drug = DrugCode.component(rxc, further, unused, rxe, scene);
            Optional<Quantity> amount = DrugQuantities.quantity(scene, rxc, 3, 4);
            add(draft.mixture, drug, amount);
            String name = Codes.text(rxc.field(2));
            String type = rxc.field(1).text().strip();
            String role = Table.COMPONENT_TYPE.row(type).map(Row::japanese).orElse(type);
            DrugNotes.add("成分 (component)", role + ' ' + name, draft);
            if (amount.isEmpty() && rxc.field(3).isPresent()) {
                DrugNotes.add("成分量 (amount as sent)", name + ' ' + DrugNotes.amount(rxc, 3, 4), draft);
            }
            if (rxc.field(5).isPresent()) {
                DrugNotes.add("成分力価 (strength)", name + ' ' + DrugNotes.amount(rxc, 5, 6), draft);
            }
            if (rxc.field(8).isPresent()) {
                DrugNotes.add("成分力価量 (strength volume)", name + ' ' + DrugNotes.amount(rxc, 8, 9), draft);
            }
        }
        for (Value code : unused) {
            DrugNotes.add("補足コード (supplementary code)", DrugNotes.written(code), draft);
        }
        if (draft.order().components.isEmpty()) {
            draft.mixture.setCode(Codes.of(scene, rxe, 2).concept(rxe.field(2)));
        }
        if (rxe.field(6).isPresent()) {
            draft.mixture.setForm(Codes.of(scene, rxe, 6).as(Use.FORM).concept(rxe.field(6)));
        }
        draft.request.addContained(named(draft.mixture));
        draft.request.setMedication(new Reference("#" + ID));
    }

    /** Every RXA of one drip. */
    static void given(GivenDraft draft, Scene scene) {
        for (Segment rxa : draft.rxas()) {
            Optional<Quantity> amount = DrugQuantities.given(scene, rxa, 6, 7);
            add(draft.mixture, Codes.of(scene, rxa, 5).nationalConcept(rxa.field(5)), amount);
            if (amount.isEmpty() && rxa.field(6).isPresent()) {
                DrugNotes.add(
                        "投薬量 (amount as sent)", Codes.text(rxa.field(5)) + ' ' + DrugNotes.amount(rxa, 6, 7), draft);
            }
        }
        if (draft.rxa.field(8).isPresent()) {
            draft.mixture.setForm(Codes.of(scene, draft.rxa, 8).as(Use.FORM).concept(draft.rxa.field(8)));
        }
        draft.administration.addContained(named(draft.mixture));
        draft.administration.setMedication(new Reference("#" + ID));
    }

    /** RXA-12, once for all of them, and the amount where a single component is all there is. */
    static void rate(GivenDraft draft, Scene scene) {
        String first = draft.rxa.field(12).text().strip();
        for (Segment rxa : draft.rxas()) {
            String rate = rxa.field(12).text().strip();
            if (!rate.equals(first)) {
                scene.gap(GapKind.CONTRADICTION, rxa, 12, rate);
                DrugNotes.add("投薬速度 (rate)", Notes.readable(rxa.field(5)) + ' ' + rate, draft);
            }
        }
        if (!first.isEmpty()) {
            draft.dosage().setText(first);
            DrugQuantities.rate(scene, draft.rxa, 12)
                    .ifPresent(it -> draft.administration.getDosage().setRate(it));
        }
        if (draft.rxas().size() == 1) {
            DrugQuantities.given(scene, draft.rxa, 6, 7)
                    .ifPresent(it -> draft.administration.getDosage().setDose(it));
        }
    }

    private static void add(Medication mixture, CodeableConcept drug, Optional<Quantity> amount) {
        Medication.MedicationIngredientComponent ingredient =
                mixture.addIngredient().setItem(drug);
        ingredient.addExtension(
                new Extension(DRUG_NO, new IntegerType(mixture.getIngredient().size())));
        amount.ifPresent(
                it -> ingredient.setStrength(new Ratio().setNumerator(it).setDenominator(DrugQuantities.once())));
    }

    private static Medication named(Medication mixture) {
        mixture.setStatus(Medication.MedicationStatus.ACTIVE);
        mixture.setId(ID);
        return mixture;
    }
}
