package dev.irori.mapping.value;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.table.Canonical;
import org.hl7.fhir.r4.model.Identifier;

/** Identifiers under the naming systems of an institution: a number means nothing without whose it is. */
public final class Identifiers {
    private static final String PATIENT_NUMBERS = "urn:oid:1.2.392.100495.20.3.51.1";

    private static final String INSTITUTIONS = "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no";

    private Identifiers() {}

    /** The ten digits by which all of Japan knows an institution. */
    public static Identifier organization(InstitutionId institution) {
        return new Identifier().setSystem(INSTITUTIONS).setValue(institution.value());
    }

    /** The patient number of a chart, under the system JP Core derives from the institution code. */
    public static Identifier patient(PatientKey key) {
        return new Identifier()
                .setSystem(PATIENT_NUMBERS + key.institution())
                .setValue(key.number().value());
    }

    /** A number this institution gave to a thing of that kind. */
    public static Identifier local(InstitutionId institution, String kind, String value) {
        return new Identifier()
                .setSystem(Canonical.identifier(institution, kind))
                .setValue(value);
    }
}
