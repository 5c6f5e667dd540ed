package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.CodeSystems;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Regimen;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
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

    private final DrugPlace place;

    RequestDraft(DrugOrder order, int orderInRp, Scene scene) {
        this.place = new DrugPlace(order, orderInRp);
        this.regimen = Regimen.of(scene, order.segment("TQ1"));
    }

    @Override
    public DrugPlace place() {
        return place;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return order().segment(name);
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

    /** Taken when the patient needs it: RXE-27 says so in its code or its text, or the usage does. */
    boolean isAsNeeded() {
        return regimen.isAsNeeded() || saysAsNeeded(RequestFields.rxe(this).field(27));
    }

    /** A 22 of the hospital's own table may be anything. */
    private static boolean saysAsNeeded(Value kind) {
        String system = CodeSystems.name(kind.component(3).text());
        boolean known = system.isEmpty() || system.equals("JHSP0003");
        return (known && kind.component(1).is("22")) || kind.component(2).text().contains("頓");
    }
}
