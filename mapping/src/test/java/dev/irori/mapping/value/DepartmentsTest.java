package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.RecordKey;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

class DepartmentsTest {
    private static final String UNIFIED = "http://jami.jp/SS-MIX2/CodeSystem/ClinicalDepartment";
    private static final String HEADER = "MSH|^~\\&|A\r";
    private static final String ORDER = "ORC|NW|1|||||||||||||||07^胃腸科^HL70069\r";
    private static final String SERVICE = "PV1|0001|O|73^^^^^C|||||||06\r";
    private static final String CLINIC = "PV1|0001|O|73^^^^^C\r";
    private static final String WARD = "PV1|0001|I|73^^^^^N\r";
    private static final String MISPLACED = "PV1|0001|I|73^^^^^N|||||01\r";

    @Test
    void theOrderSaysItFirst() {
        assertThat(code(SERVICE + ORDER, "09")).isEqualTo("07");
    }

    @Test
    void thenTheHospitalServiceThenTheClinicThenTheFileName() {
        assertThat(code(SERVICE, "09")).isEqualTo("06");
        assertThat(code(CLINIC, "09")).isEqualTo("73");
        assertThat(code(WARD, "09")).isEqualTo("09");
        assertThat(of(scene(WARD, "-"))).isEmpty();
    }

    @Test
    void aListedCodeHasItsNameAndTheUnifiedSystem() {
        Coding coding = of(scene(CLINIC, "-")).orElseThrow().getCodingFirstRep();
        assertThat(coding.getSystem()).isEqualTo(UNIFIED);
        assertThat(coding.getDisplay()).isEqualTo("糖尿病内科");
    }

    @Test
    void aFinerCodeIsNamedByItsParent() {
        Coding coding = of(scene(WARD, "739")).orElseThrow().getCodingFirstRep();
        assertThat(coding.getSystem()).isEqualTo(UNIFIED);
        assertThat(coding.getCode()).isEqualTo("739");
    }

    @Test
    void anUnlistedCodeStaysTheHospitalsOwnAndIsReported() {
        Scene scene = scene("PV1|0001|O|ZZ^^^^^C\r", "-");
        Coding coding = of(scene).orElseThrow().getCodingFirstRep();
        assertThat(coding.getSystem()).endsWith("/local/9919999991/his/department");
        assertThat(coding.getCode()).isEqualTo("ZZ");
        assertThat(scene.gaps()).containsExactly(new Gap(GapKind.CODE_UNKNOWN, "PV1[1]-3", "ZZ"));
    }

    @Test
    void aDepartmentInThePlaceOfTheReferringDoctorIsReportedAndLastInLine() {
        Scene scene = scene(MISPLACED, "-");
        Departments.reportMisplaced(scene, scene.message().first("PV1"));
        assertThat(scene.gaps()).containsExactly(new Gap(GapKind.FIELD_MISPLACED, "PV1[1]-8", "01"));
        assertThat(of(scene).orElseThrow().getCodingFirstRep().getCode()).isEqualTo("01");
        assertThat(code(MISPLACED, "09")).isEqualTo("09");
    }

    @Test
    void aReferringDoctorIsNoDepartment() {
        Scene scene = scene("PV1|0001|I|73^^^^^N|||||D12^紹介^太郎\r", "-");
        Departments.reportMisplaced(scene, scene.message().first("PV1"));
        assertThat(scene.gaps()).isEmpty();
        assertThat(of(scene)).isEmpty();
    }

    private static String code(String segments, String fileName) {
        return of(scene(segments, fileName)).orElseThrow().getCodingFirstRep().getCode();
    }

    private static Optional<CodeableConcept> of(Scene scene) {
        return Departments.of(
                scene, scene.message().first("ORC"), scene.message().first("PV1"));
    }

    private static Scene scene(String segments, String department) {
        Namespace his = new Namespace("his");
        PatientKey patient = new PatientKey(new InstitutionId("9919999991"), his, new PatientNumber("0000012345"));
        RecordKey key = new RecordKey(patient, ServiceDate.UNDATED, "OML-01", "1", "");
        Origin origin = new Origin(
                key,
                new FileStamp("20240510083200000"),
                Flag.VALID,
                department,
                his,
                FhirIds.forDemo().of(key),
                "p",
                "urn:irori:f",
                LocalCodes.none(),
                Dialect.STANDARD);
        Message message = Message.of(Decoded.of(HEADER + segments, Encoding.UTF_8), Limits.DEFAULT)
                .orThrow();
        return new Scene(origin, message, Scene.Trace.NONE);
    }
}
