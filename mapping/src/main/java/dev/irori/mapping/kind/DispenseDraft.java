package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A MedicationDispense in the making: one RXA that a pharmacy wrote. */
final class DispenseDraft implements GivenDrug {
    final MedicationDispense dispense = new MedicationDispense();
    final Segment rxa;
    private final DrugOrder order;
    private final @Nullable Segment rxr;
    private final int orderInRp;
    private final Dosage dosage = new Dosage();

    DispenseDraft(DrugOrder order, DrugOrder.Dose dose, int orderInRp) {
        this.order = order;
        this.rxa = dose.rxa();
        this.rxr = dose.rxr();
        this.orderInRp = orderInRp;
    }

    @Override
    public List<Segment> rxas() {
        return List.of(rxa);
    }

    @Override
    public DrugOrder order() {
        return order;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "RXA" -> rxa;
            case "RXR" -> rxr;
            default -> order.segment(name);
        };
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
