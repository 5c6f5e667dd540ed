package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Regimen;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A MedicationRequest in the making: one RXE and what stands around it. */
final class RequestDraft implements DrugDraft {
    final MedicationRequest request = new MedicationRequest();
    /** What is given, when it is mixed. */
    final Medication mixture = new Medication();

    final Regimen regimen;

    @Nullable
    PrescribedDose prescribed;

    private final DrugOrder order;
    private final int orderInRp;
    private final Dosage dosage = new Dosage();

    RequestDraft(DrugOrder order, int orderInRp, Scene scene) {
        this.order = order;
        this.orderInRp = orderInRp;
        this.regimen = Regimen.of(scene, order.segment("TQ1"));
    }

    @Override
    public DrugOrder order() {
        return order;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return order.segment(name);
    }

    @Override
    public MedicationRequest resource() {
        return request;
    }

    @Override
    public void identify(Identifier identifier) {
        request.addIdentifier(identifier);
    }

    @Override
    public void note(Annotation note) {
        request.addNote(note);
    }

    @Override
    public void category(CodeableConcept category) {
        request.addCategory(category);
    }

    @Override
    public void inform(Reference observation) {
        request.addSupportingInformation(observation);
    }

    @Override
    public Dosage dosage() {
        return dosage;
    }

    @Override
    public int orderInRp() {
        return orderInRp;
    }

    /** Taken when the patient needs it: RXE-27 says so, or the usage. */
    boolean isAsNeeded() {
        @Nullable Segment rxe = order.rxe();
        boolean said = rxe != null && rxe.field(27).component(1).is("22");
        return said || regimen.isAsNeeded();
    }
}
