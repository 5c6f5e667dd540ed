package dev.irori.mapping.value;

import dev.irori.kernel.PatientKey;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** PID: what every file says about its patient, by the same translators as the patient record. */
public final class Demographics {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Demographics() {}

    /** The patient as one PID describes them, numbered as the path does. */
    public static Patient of(Segment pid, PatientKey key, FileStamp stamp) {
        Patient patient = new Patient();
        Profiles.claim(patient, "JP_Patient");
        patient.addIdentifier(Identifiers.patient(key));
        Names.of(pid.field(5)).forEach(patient::addName);
        birthDate(pid.field(7), stamp).ifPresent(patient::setBirthDateElement);
        sex(pid.field(8)).ifPresent(patient::setGender);
        Addresses.of(pid.field(11)).forEach(patient::addAddress);
        Phones.of(pid.field(13), ContactPointUse.HOME).forEach(patient::addTelecom);
        Phones.of(pid.field(14), ContactPointUse.WORK).forEach(patient::addTelecom);
        return patient;
    }

    /** Nobody is born after the file that says so. */
    public static Optional<DateType> birthDate(Value written, FileStamp stamp) {
        return written.isPresent() ? BirthDates.of(written.component(1).text(), day(stamp)) : Optional.empty();
    }

    public static Optional<AdministrativeGender> sex(Value written) {
        return Table.SEX.target(written.component(1).text()).map(AdministrativeGender::fromCode);
    }

    private static LocalDate day(FileStamp stamp) {
        return Times.iso(stamp.digits().substring(0, 8)).map(LocalDate::parse).orElse(LAST_DAY);
    }
}
