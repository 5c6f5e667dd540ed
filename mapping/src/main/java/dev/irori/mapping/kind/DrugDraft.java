package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** What requests, administrations and dispenses of drugs have in common while they are being made. */
interface DrugDraft extends Draft {
    DrugPlace place();

    default DrugOrder order() {
        return place().order();
    }

    DomainResource resource();

    void identify(Identifier identifier);

    void note(Annotation note);

    void category(CodeableConcept category);

    /** What was known when it was ordered or given, contained in the resource. */
    void inform(Reference observation);

    default Dosage dosage() {
        return place().dosage();
    }

    default int orderInRp() {
        return place().orderInRp();
    }
}
