package dev.irori.mapping.value;

import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;

/** XTN: the number as sent, its equipment as system, its use where FHIR has one. */
public final class Phones {
    private static final String USES = "http://terminology.hl7.org/CodeSystem/v2-0201";
    private static final int UNFORMATTED = 12;

    private Phones() {}

    /** All numbers of a field; {@code usual} is the use of those that do not name one. */
    public static List<ContactPoint> of(Value xtn, ContactPointUse usual) {
        List<ContactPoint> all = new ArrayList<>(1);
        for (Value repetition : xtn.each()) {
            String number = number(repetition);
            String mail = text(repetition, 4);
            if (!number.isEmpty()) {
                all.add(point(system(text(repetition, 3)), number, repetition, usual));
            }
            if (!mail.isEmpty()) {
                all.add(point(ContactPointSystem.EMAIL, mail, repetition, usual));
            }
        }
        return all;
    }

    private static ContactPoint point(ContactPointSystem system, String value, Value xtn, ContactPointUse usual) {
        ContactPoint point = new ContactPoint().setSystem(system).setValue(value);
        use(point, xtn, usual);
        return point;
    }

    /** XTN.12, else the number of older writers in XTN.1, else area code, number and extension. */
    private static String number(Value xtn) {
        String free = text(xtn, UNFORMATTED);
        if (!free.isEmpty()) {
            return free;
        }
        String old = text(xtn, 1);
        if (!old.isEmpty()) {
            return old;
        }
        String area = text(xtn, 6);
        String local = text(xtn, 7);
        String extension = text(xtn, 8);
        String number = area.isEmpty() || local.isEmpty() ? area + local : area + '-' + local;
        return extension.isEmpty() ? number : number + " x" + extension;
    }

    private static ContactPointSystem system(String equipment) {
        return switch (equipment) {
            case "FX" -> ContactPointSystem.FAX;
            case "BP" -> ContactPointSystem.PAGER;
            case "Internet", "X.400" -> ContactPointSystem.EMAIL;
            default -> ContactPointSystem.PHONE;
        };
    }

    /** A use without a counterpart, an emergency number above all, is kept as it is and never called home. */
    private static void use(ContactPoint point, Value xtn, ContactPointUse usual) {
        String code = text(xtn, 2);
        Optional<Row> row = Table.TELECOM_USE.row(code);
        Optional<String> target = row.flatMap(Row::target);
        if (target.isPresent()) {
            point.setUse(ContactPointUse.fromCode(target.get()));
        } else if (text(xtn, 3).equals("CP")) {
            point.setUse(ContactPointUse.MOBILE);
        } else if (code.isEmpty()) {
            point.setUse(usual);
        }
        if (target.isEmpty() && !code.isEmpty()) {
            Coding coding = new Coding().setSystem(USES).setCode(code);
            row.ifPresent(it -> coding.setDisplay(it.japanese()));
            point.addExtension(new Extension(Canonical.extension("telecom-use"), coding));
        }
    }

    private static String text(Value xtn, int component) {
        return xtn.component(component).said();
    }
}
