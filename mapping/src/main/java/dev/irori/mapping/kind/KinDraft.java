package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/** One NK1: the person it makes, the contact it makes of the patient, and the patient it may really be about. */
record KinDraft(Segment nk1, Patient patient, ContactComponent contact, RelatedPerson person) implements Draft {

    static KinDraft of(Segment nk1, Patient patient) {
        return new KinDraft(nk1, patient, new ContactComponent(), new RelatedPerson());
    }

    @Override
    public @Nullable Segment segment(String name) {
        return name.equals("NK1") ? nk1 : null;
    }
}
