package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Regimen;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A MedicationDispense in the making: one RXD of a pharmacy's record in extended storage. */
final class PharmacyDraft implements DrugDraft {
    final MedicationDispense dispense = new MedicationDispense();
    final Segment rxd;
    final Regimen regimen;
    private final DrugOrder order;
    private final int orderInRp;
    private final Dosage dosage = new Dosage();

    PharmacyDraft(DrugOrder order, Segment rxd, int orderInRp, Scene scene) {
        this.order = order;
        this.rxd = rxd;
        this.orderInRp = orderInRp;
        this.regimen = Regimen.of(scene, order.segment("TQ1"));
    }

    @Override
    public DrugOrder order() {
        return order;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return name.equals("RXD") ? rxd : order.segment(name);
    }

    @Override
    public MedicationDispense resource() {
        return dispense;
    }

    @Override
    public void identify(Identifier identifier) {
        dispense.addIdentifier(identifier);
    }

    @Override
    public void note(Annotation note) {
        dispense.addNote(note);
    }

    @Override
    public void category(CodeableConcept category) {
        dispense.setCategory(category);
    }

    @Override
    public void inform(Reference observation) {
        dispense.addSupportingInformation(observation);
    }

    @Override
    public Dosage dosage() {
        return dosage;
    }

    @Override
    public int orderInRp() {
        return orderInRp;
    }
}
