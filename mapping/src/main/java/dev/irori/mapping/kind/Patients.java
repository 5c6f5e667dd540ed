package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.part.PatientRecord;
import dev.irori.mapping.part.Pid;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Addresses;
import dev.irori.mapping.value.Demographics;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.Names;
import dev.irori.mapping.value.Phones;
import dev.irori.mapping.value.Profiles;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** ADT-00, who the patient is: the patient record, next of kin, insurance, and the few facts kept beside them. */
public final class Patients implements Kind {
    private static final String DELETION = "A23";

    static final RuleTable<PatientDraft> PATIENT = RuleTable.of(
            "ADT-00 PID",
            "Patient",
            always("PID-3")
                    .to("Patient.identifier")
                    .remark("the number is the path's; PID-3 is compared with it", "番号はパスのもの。PID-3は照合に用いる")
                    .with(
                            "patient number",
                            (draft, scene) -> draft.patient()
                                    .addIdentifier(Identifiers.patient(
                                            scene.origin().key().patient()))),
            reading("PID-5")
                    .to("Patient.name")
                    .vocabulary("HL70465")
                    .remark(
                            "one name per writing, by XPN.8 or else by script; names of newborns are temp, placeholders anonymous",
                            "表記(XPN.8、なければ文字種)ごとに1件。新生児名はtemp、身元不明者の仮名はanonymous")
                    .by("names", (value, draft, scene) -> Names.of(value).forEach(draft.patient()::addName)),
            reading("PID-7")
                    .to("Patient.birthDate")
                    .remark("a placeholder or an impossible date is no birth date", "仮の日付・暦にない日付は生年月日としない")
                    .by("birth date", Patients::birthDate),
            reading("PID-8")
                    .to("Patient.gender, Patient.extension(sex-code)")
                    .vocabulary("HL70001")
                    .by("sex", Patients::sex),
            reading("PID-11")
                    .to("Patient.address")
                    .by(
                            "addresses",
                            (value, draft, scene) -> Addresses.of(value).forEach(draft.patient()::addAddress)),
            reading("PID-13")
                    .to("Patient.telecom")
                    .vocabulary("HL70201")
                    .remark(
                            "an emergency number keeps its code and has no use. JAMI's draft: always home",
                            "緊急番号はコードを保持しuseを付さない。JAMI案では常にhome")
                    .by(
                            "phones",
                            (value, draft, scene) ->
                                    Phones.of(value, ContactPointUse.HOME).forEach(draft.patient()::addTelecom)),
            reading("PID-14")
                    .to("Patient.telecom")
                    .vocabulary("HL70201")
                    .by(
                            "phones",
                            (value, draft, scene) ->
                                    Phones.of(value, ContactPointUse.WORK).forEach(draft.patient()::addTelecom)));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(
                PATIENT,
                Disability.EXTENSION,
                NextOfKin.SELF,
                NextOfKin.OTHERS,
                Insurance.COVERAGE,
                Measurements.OBSERVATION,
                Allergies.AL1);
    }

    @Override
    public void map(Scene scene) {
        Segment header = scene.message().segment(0);
        if (header.field(9).component(2).is(DELETION)) {
            // The file of a deletion has flag 0; with any other the file contradicts itself, and the deletion is
            // believed.
            if (scene.origin().flag() != Flag.DELETED) {
                scene.gap(GapKind.CONTRADICTION, header, 9, DELETION);
            }
            return;
        }
        @Nullable Segment pid = scene.message().first("PID");
        if (pid != null) {
            patient(pid, scene);
        }
        scene.message().all("IN1").forEach(it -> Insurance.map(it, scene));
        scene.message().all("OBX").forEach(it -> Measurements.map(it, scene));
        scene.message().all("AL1").forEach(it -> Allergies.al1(it, scene));
    }

    private static void patient(Segment pid, Scene scene) {
        Patient patient = new Patient();
        Profiles.claim(patient, "JP_Patient");
        PATIENT.apply(new PatientDraft(pid, patient), scene);
        scene.message().all("DB1").forEach(it -> Disability.EXTENSION.apply(new PatientDraft(it, patient), scene));
        scene.message().all("NK1").forEach(it -> NextOfKin.map(it, patient, scene));
        Origin origin = scene.origin();
        scene.part(new PatientRecord(origin.stamp(), origin.flag(), origin.fileUri(), Pid.of(pid), patient));
    }

    private static void birthDate(Value written, PatientDraft draft, Scene scene) {
        Optional<DateType> date = Demographics.birthDate(written, scene.origin().stamp());
        date.ifPresent(draft.patient()::setBirthDateElement);
        if (date.isEmpty() && written.isPresent()) {
            scene.gap(GapKind.TIME_INVALID, draft.from(), 7, "");
        }
    }

    /** A code that FHIR's four values do not say is kept; an extension of gender itself would need one of the four. */
    private static void sex(Value written, PatientDraft draft, Scene scene) {
        if (!written.isPresent()) {
            return;
        }
        String code = written.component(1).text().strip();
        Optional<AdministrativeGender> sex = Demographics.sex(written);
        sex.ifPresent(draft.patient()::setGender);
        if (sex.isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, draft.from(), 8, code);
        }
        if (!isSaidByFhir(code)) {
            draft.patient().addExtension(new Extension(Canonical.extension("sex-code"), new CodeType(code)));
        }
    }

    private static boolean isSaidByFhir(String code) {
        return Table.SEX.target(code).isPresent() && "MFOU".contains(code);
    }
}
