package dev.irori.mapping.value;

import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.part.Staff;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * XCN: a person of the institution, as a logical reference. Messages know a staff number and a name and no more, so no
 * Practitioner resource is made from them; masters come from the institution.
 */
public final class People {
    private People() {}

    public static Optional<Reference> practitioner(Value xcn, InstitutionId institution) {
        return read(xcn).map(staff -> reference(staff, institution));
    }

    /** The person an XCN names, if it names one. */
    public static Optional<Staff> read(Value xcn) {
        Value person = ideographic(xcn);
        Staff staff = new Staff(person.component(1).text().strip(), name(person));
        boolean named =
                !xcn.isNull() && !(staff.number().isEmpty() && staff.name().isEmpty());
        return named ? Optional.of(staff) : Optional.empty();
    }

    public static Reference reference(Staff staff, InstitutionId institution) {
        Reference reference = new Reference().setType("Practitioner");
        if (!staff.number().isEmpty()) {
            reference.setIdentifier(new Identifier()
                    .setSystem(Canonical.identifier(institution, "practitioner"))
                    .setValue(staff.number()));
        }
        return staff.name().isEmpty() ? reference : reference.setDisplay(staff.name());
    }

    /** Family and given name with a space between; an unsplit name as it stands. */
    private static String name(Value person) {
        String family = person.component(2).component(1).text().strip();
        String given = person.component(3).text().strip();
        return (family + ' ' + given).strip();
    }

    /** The repetition that says it is ideographic (components 14 to 16, vendors shift it), else the first such by script. */
    private static Value ideographic(Value xcn) {
        for (int i = 0; i < xcn.repetitions(); i++) {
            Value person = xcn.repetition(i);
            for (int component = 14; component <= 16; component++) {
                if (person.component(component).text().equals("I")) {
                    return person;
                }
            }
        }
        for (int i = 0; i < xcn.repetitions(); i++) {
            if (Script.of(name(xcn.repetition(i))) == Script.IDEOGRAPHIC) {
                return xcn.repetition(i);
            }
        }
        return xcn.repetition(0);
    }
}
