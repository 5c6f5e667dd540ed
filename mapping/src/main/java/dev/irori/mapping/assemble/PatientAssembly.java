package dev.irori.mapping.assemble;

import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.part.PatientPart;
import dev.irori.mapping.part.PatientRecord;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.value.Demographics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;

/** The Patient: the newest patient record, else the newest PID of any file, and says so. */
final class PatientAssembly {
    static final String ORIGIN = "PID[1]";
    private static final Comparator<PatientPart> NEWEST_FIRST = Comparator.comparing(
                    PatientPart::stamp, Comparator.<FileStamp>reverseOrder())
            .thenComparing(PatientPart::flag)
            .thenComparing(PatientPart::source);

    private PatientAssembly() {}

    static Optional<Patient> of(PatientKey key, List<PatientPart> parts, List<Gap> gaps) {
        List<PatientPart> newestFirst = new ArrayList<>(parts);
        newestFirst.removeIf(it -> it.flag() == Flag.DELETED);
        newestFirst.sort(NEWEST_FIRST);
        List<PatientRecord> records = records(newestFirst);
        Optional<PatientRecord> current =
                records.stream().filter(it -> it.flag() == Flag.VALID).findFirst();
        if (current.isPresent()) {
            return Optional.of(recorded(current.get(), records));
        }
        return newestFirst.stream().findFirst().map(part -> {
            gaps.add(new Gap(GapKind.PATIENT_UNRECORDED, ORIGIN, ""));
            return sighted(key, part);
        });
    }

    private static List<PatientRecord> records(List<PatientPart> parts) {
        List<PatientRecord> records = new ArrayList<>();
        for (PatientPart part : parts) {
            if (part instanceof PatientRecord record) {
                records.add(record);
            }
        }
        return records;
    }

    private static Patient recorded(PatientRecord current, List<PatientRecord> newestFirst) {
        Patient patient = current.patient().copy();
        patient.getMeta().setSource(current.source() + '#' + ORIGIN);
        OldNames old = new OldNames(patient);
        for (int i = newestFirst.indexOf(current) + 1; i < newestFirst.size(); i++) {
            old.add(newestFirst.get(i), newestFirst.get(i - 1).stamp());
        }
        return patient;
    }

    private static Patient sighted(PatientKey key, PatientPart part) {
        Patient patient = Demographics.of(part.pid().segment(), key, part.stamp());
        patient.addExtension(new Extension(Canonical.extension("demographics-source"), new CodeType("sighting")));
        patient.getMeta().setSource(part.source() + '#' + ORIGIN);
        return patient;
    }
}
