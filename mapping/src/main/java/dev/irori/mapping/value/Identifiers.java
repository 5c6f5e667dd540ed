package dev.irori.mapping.value;

import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.table.Canonical;
import org.hl7.fhir.r4.model.Identifier;

/** Identifiers under the naming systems of an institution: a number means nothing without whose it is. */
public final class Identifiers {
    private Identifiers() {}

    /** A number this institution gave to a thing of that kind. */
    public static Identifier local(InstitutionId institution, String kind, String value) {
        return new Identifier()
                .setSystem(Canonical.identifier(institution, kind))
                .setValue(value);
    }
}
