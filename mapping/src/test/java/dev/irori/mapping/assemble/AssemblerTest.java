package dev.irori.mapping.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.Source;
import dev.irori.mapping.layout.MergeMap;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.Test;

class AssemblerTest {
    private static final InstitutionId INSTITUTION = new InstitutionId("9919999991");
    private static final Namespace HIS = new Namespace("his");
    private static final PatientKey KEY = new PatientKey(INSTITUTION, HIS, new PatientNumber("0000012345"));
    private static final String MAIDEN = "旧姓^花子^^^^^L^I~キュウセイ^ハナコ^^^^^L^P";
    private static final String MARRIED = "新姓^花子^^^^^L^I~シンセイ^ハナコ^^^^^L^P";
    private static final Assembler ASSEMBLER = new Assembler(FhirIds.forDemo());

    @Test
    void theNewestPatientRecordIsThePatient() {
        Patient patient = patient(
                parts("ADT-00", "20240401090000000", 1, MAIDEN), parts("ADT-00", "20240510083015456", 1, MARRIED));
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("新姓 花子");
        assertThat(patient.getMeta().getSource()).startsWith("urn:irori:").endsWith("#PID[1]");
        assertThat(patient.hasExtension()).isFalse();
    }

    @Test
    void earlierNamesAreOldUntilTheRecordThatNoLongerHasThem() {
        Patient patient = patient(
                parts("ADT-00", "20240510083015456", 1, MARRIED), parts("ADT-00", "20240401090000000", 2, MAIDEN));
        List<HumanName> old = patient.getName().stream()
                .filter(it -> it.getUse() == NameUse.OLD)
                .toList();
        assertThat(old).extracting(HumanName::getText).containsExactly("旧姓 花子", "キュウセイ ハナコ");
        assertThat(old)
                .allSatisfy(it -> assertThat(it.getPeriod().getEndElement().getValueAsString())
                        .isEqualTo("2024-05-10"));
    }

    @Test
    void aNameThatWasNeverGivenUpIsNotOldAndAPlaceholderNeverWasAName() {
        Patient patient = patient(
                parts("ADT-00", "20240301000000000", 2, "不明^^^^^^L^I"),
                parts("ADT-00", "20240401090000000", 2, MARRIED.replace("^花子", "^ 花子")),
                parts("ADT-00", "20240510083015456", 1, MARRIED));
        assertThat(patient.getName()).hasSize(2).noneMatch(it -> it.getUse() == NameUse.OLD);
    }

    @Test
    void withoutARecordTheNewestSightingIsThePatientAndSaysSo() {
        List<Part> parts = all(
                parts("OML-11", "20240401090000000", 1, MAIDEN),
                parts("PPR-01", "20240402090000000", 1, MARRIED),
                parts("ADT-00", "20240510083015456", 0, MAIDEN));
        Assembled assembled = ASSEMBLER.assemble(KEY, parts);
        Patient patient = (Patient) assembled.resources().get(0).resource();
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("新姓 花子");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1988-11-02");
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo("0000012345");
        assertThat(patient.getExtension().get(0).getUrl()).endsWith("/demographics-source");
        assertThat(assembled.gaps()).extracting(Gap::kind).containsExactly(GapKind.PATIENT_UNRECORDED);
    }

    @Test
    void anOlderRecordOutranksAnyNewerSighting() {
        Patient patient = patient(
                parts("ADT-00", "20200101000000000", 1, MARRIED), parts("OML-11", "20240401090000000", 1, MAIDEN));
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("新姓 花子");
        assertThat(patient.getName()).hasSize(2);
    }

    @Test
    void nobodyIsMadeOfNothing() {
        assertThat(ASSEMBLER.assemble(KEY, List.of()).resources()).isEmpty();
    }

    @Test
    void theOrderOfPartsDoesNotMatterAndPartsAreNotChanged() {
        List<Part> parts = new ArrayList<>(all(
                parts("ADT-00", "20240510083015456", 1, MARRIED),
                parts("ADT-00", "20240401090000000", 2, MAIDEN),
                parts("OML-11", "20240601090000000", 1, MAIDEN)));
        Patient first = only(ASSEMBLER.assemble(KEY, parts));
        Collections.reverse(parts);
        assertThat(only(ASSEMBLER.assemble(KEY, parts)).equalsDeep(first)).isTrue();
        assertThat(only(ASSEMBLER.assemble(KEY, parts)).equalsDeep(first)).isTrue();
    }

    @Test
    void theIdIsThatWhichOtherResourcesPointTo() {
        MappedFile problems = map("PPR-01", "20240402090000000", 1, MARRIED + "\rPRB|AD|20240402|1^胃炎^99P|P1");
        String id =
                only(ASSEMBLER.assemble(KEY, problems.parts())).getIdElement().getIdPart();
        assertThat(problems.resources())
                .singleElement()
                .extracting(it -> ((org.hl7.fhir.r4.model.Condition) it.resource())
                        .getSubject()
                        .getReference())
                .isEqualTo("Patient/" + id);
    }

    @Test
    void aFileOfAnotherNumberIsQuarantinedAndSaysNothingOfThisPatient() {
        MappedFile file = map("ADT-61", "20240402090000000", 1, MARRIED, "12345678");
        assertThat(file.quarantined()).isTrue();
        assertThat(file.parts()).isEmpty();
        assertThat(file.gaps()).extracting(Gap::kind).containsExactly(GapKind.PATIENT_MISMATCH);
        assertThat(map("ADT-61", "20240402090000000", 1, MARRIED, "12345").quarantined())
                .isFalse();
    }

    @Test
    void aFetalDeathOnTheMothersProblemListLeavesHerAlive() {
        String problem = "\rPRB|AD|20240402|1^子宮内胎児死亡^99P|P1||||||||||D^死亡^HL70241|20240402";
        Patient mother = patient(
                parts("ADT-00", "20240401090000000", 1, MARRIED),
                parts("PPR-01", "20240402090000000", 1, MARRIED + problem));
        assertThat(mother.hasDeceased()).isFalse();
    }

    @Test
    void mergedChartsPointToEachOtherAndTheOldOneIsInactive() {
        PatientKey surviving = new PatientKey(INSTITUTION, HIS, new PatientNumber("0000099999"));
        ServiceDate day = ServiceDate.parse("20240601").orElseThrow();
        Assembler merging =
                new Assembler(FhirIds.forDemo(), MergeMap.of(List.of(new MergeMap.Merge(KEY, surviving, day))));
        List<Part> parts = parts("ADT-00", "20240401090000000", 1, MARRIED);
        Patient old = only(merging.assemble(KEY, parts));
        Patient current = only(merging.assemble(surviving, parts));
        assertThat(old.getActive()).isFalse();
        assertThat(old.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACEDBY);
        assertThat(old.getLinkFirstRep().getOther().getReference())
                .isEqualTo("Patient/" + current.getIdElement().getIdPart());
        assertThat(current.hasActive()).isFalse();
        assertThat(current.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACES);
        assertThat(current.getLinkFirstRep().getOther().getReference())
                .isEqualTo("Patient/" + old.getIdElement().getIdPart());
    }

    @Test
    void aDeletedRecordIsNoPatient() {
        assertThat(ASSEMBLER
                        .assemble(KEY, parts("ADT-00", "20240401090000000", 0, MARRIED))
                        .resources())
                .isEmpty();
    }

    @SafeVarargs
    private static Patient patient(List<Part>... parts) {
        return only(ASSEMBLER.assemble(KEY, all(parts)));
    }

    private static Patient only(Assembled assembled) {
        assertThat(assembled.resources()).hasSize(1);
        return (Patient) assembled.resources().get(0).resource();
    }

    @SafeVarargs
    private static List<Part> all(List<Part>... parts) {
        List<Part> all = new ArrayList<>();
        for (List<Part> some : parts) {
            all.addAll(some);
        }
        return all;
    }

    private static List<Part> parts(String type, String stamp, int flag, String names) {
        return map(type, stamp, flag, names).parts();
    }

    private static MappedFile map(String type, String stamp, int flag, String names) {
        return map(type, stamp, flag, names, "0000012345");
    }

    private static MappedFile map(String type, String stamp, int flag, String names, String number) {
        int end = names.indexOf('\r') < 0 ? names.length() : names.indexOf('\r');
        String pid = "PID|0001||" + number + "||" + names.substring(0, end) + "||19881102|F" + names.substring(end);
        String text = "MSH|^~\\&|HIS||||20240510||ADT^A08^ADT_A01|1|P|2.5||||||UNICODE UTF-8\r" + pid + '\r';
        RootLayout root = RootLayout.of(INSTITUTION, HIS);
        StandardName name = StandardName.parse("0000012345_-_" + type + "_999999999999999_" + stamp + "_-_" + flag)
                .orThrow();
        Source source = new Source(
                root,
                root.key(name),
                name.stamp(),
                name.flag(),
                name.department(),
                CharsetPolicy.AUTO,
                HIS,
                LocalCodes.none(),
                Dialect.STANDARD);
        return new Mapper(FhirIds.forDemo())
                .map(source, text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }
}
