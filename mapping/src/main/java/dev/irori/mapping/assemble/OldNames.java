package dev.irori.mapping.assemble;

import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.part.PatientRecord;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;

/** The names of earlier patient records, each until the record that no longer had it. Since when is not known. */
final class OldNames {
    private final Patient patient;

    OldNames(Patient patient) {
        this.patient = patient;
    }

    void add(PatientRecord record, FileStamp until) {
        for (HumanName name : record.patient().getName()) {
            // A placeholder was never anybody's name.
            if (name.getUse() != NameUse.ANONYMOUS && !isKnown(name)) {
                patient.addName(name.copy().setUse(NameUse.OLD).setPeriod(new Period().setEndElement(day(until))));
            }
        }
    }

    private boolean isKnown(HumanName name) {
        for (HumanName known : patient.getName()) {
            if (folded(known).equals(folded(name)) && representation(known).equals(representation(name))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(HumanName name) {
        StringBuilder folded = new StringBuilder();
        name.getText().codePoints().filter(c -> !Character.isWhitespace(c)).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static List<String> representation(HumanName name) {
        return name.getExtension().stream()
                .map(it -> it.getValue().primitiveValue())
                .toList();
    }

    private static DateTimeType day(FileStamp stamp) {
        String digits = stamp.digits();
        return new DateTimeType(digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6, 8));
    }
}
