package dev.irori.mapping.kind;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.Reference;

/** A MedicationDispense in the making, whichever message told of it. */
interface HandedOut extends DrugDraft {

    @Override
    MedicationDispense resource();

    @Override
    default void identify(Identifier identifier) {
        resource().addIdentifier(identifier);
    }

    @Override
    default void note(Annotation note) {
        resource().addNote(note);
    }

    @Override
    default void category(CodeableConcept category) {
        resource().setCategory(category);
    }

    @Override
    default void inform(Reference observation) {
        resource().addSupportingInformation(observation);
    }
}
