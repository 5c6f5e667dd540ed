package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSystemsTest {
    private static final String OWN = Canonical.BASE + "/CodeSystem/national/";

    @Test
    void theTablesAreWhole() {
        Tsv systems = Tsv.load("codesystems.tsv", 3);
        Tsv aliases = Tsv.load("aliases.tsv", 1);
        Tsv uncoded = Tsv.load("uncoded.tsv", 2);

        assertThat(systems.columns()).isEqualTo(List.of("name", "use", "form", "system", "ja", "en"));
        assertThat(systems.rows()).hasSize(57);
        assertThat(aliases.columns()).isEqualTo(List.of("alias", "target"));
        assertThat(aliases.rows()).hasSize(62);
        assertThat(uncoded.columns()).isEqualTo(List.of("name", "value"));
        assertThat(uncoded.rows()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "JC10, 3B035000002327201, PLAIN, http://medis.or.jp/CodeSystem/master-JLAC10-17digits",
        "JC10, 5A1002216023023, PLAIN, urn:oid:1.2.392.200119.4.504",
        "JC10, 9A110, PLAIN, urn:oid:1.2.392.200119.4.504",
        "JC10, 023, PLAIN, urn:oid:1.2.392.200119.4.504",
        "HOT9, 108665201, PLAIN, http://medis.or.jp/CodeSystem/master-HOT9",
        "'HOT9 ', 108665201, PLAIN, http://medis.or.jp/CodeSystem/master-HOT9",
        "ＨＯＴ９, 108665201, PLAIN, http://medis.or.jp/CodeSystem/master-HOT9",
        "HOT, 1086652, PLAIN, http://medis.or.jp/CodeSystem/master-HOT7",
        "HOT, 108665201, PLAIN, http://medis.or.jp/CodeSystem/master-HOT9",
        "HOT, 1086652010101, PLAIN, http://medis.or.jp/CodeSystem/master-HOT13",
        "YJ, 2233002F1280, PLAIN, http://capstandard.jp/iyaku.info/CodeSystem/YJ-code",
        "MDCDX2, 20054174, PLAIN, http://medis.or.jp/CodeSystem/master-disease-keyNumber",
        "MDCDX2, TSQF, PLAIN, http://medis.or.jp/CodeSystem/master-disease-exCode",
        "MDCDX2, 20061234, MODIFIER, http://medis.or.jp/CodeSystem/master-disease-modKeyNumber",
        "MDCDX2, 8002, MODIFIER, http://jpfhir.jp/fhir/core/mhlw/CodeSystem/masterZ-disease-modifier",
        "I10, K297, PLAIN, http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full",
        "MR9P, TAB, UNIT, http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationUnitMERIT9Code",
        "MR9P, INJ, FORM, http://jpfhir.jp/fhir/core/CodeSystem/JP_MedicationFormMERIT9_CS",
        "MR9P, OHP, CATEGORY, http://jpfhir.jp/fhir/core/CodeSystem/JP_MedicationCategoryMERIT9_CS",
        "JAMISDP01, 1013044400000000, PLAIN, http://jami.jp/CodeSystem/MedicationUsage",
        "JAMISDP01, I1100000, PLAIN, http://jami.jp/CodeSystem/MedicationUsageAdditional",
        "JAMISDP01, V14NNNNN, PLAIN, http://jami.jp/CodeSystem/MedicationUsageAdditional",
        "JAMISDP01, 77L, PLAIN, http://jami.jp/CodeSystem/MedicationBodySiteExternal",
        "JHSI0001, FTP, PLAIN, http://jpfhir.jp/fhir/core/CodeSystem/JHSI0001",
        "HL70069, 73, PLAIN, http://jami.jp/SS-MIX2/CodeSystem/ClinicalDepartment",
        "HL70162, PO, PLAIN, http://jpfhir.jp/fhir/core/CodeSystem/route-codes",
        "HL70241, N, PLAIN, http://jpfhir.jp/fhir/core/CodeSystem/HL70241",
        "HL70127, DA, PLAIN, http://terminology.hl7.org/CodeSystem/v2-0127",
        "JANIS, 2001, PLAIN, urn:oid:1.2.392.100495.10.3.100.5.27.6.1",
        "JANIS, 1266, ANTIMICROBIAL, urn:oid:1.2.392.100495.10.3.100.5.11.5.2",
        "LN, 18725-2, PLAIN, http://loinc.org",
        "DCM, CT, PLAIN, http://dicom.nema.org/resources/ontology/DCM",
    })
    void aGoodCodeGoesOutUnderItsSystem(String name, String code, Use use, String system) {
        assertThat(CodeSystems.read(name, code, use)).isEqualTo(new Coded.Standard(system, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JHSP0003",
                "JHSD0001",
                "JHSI0002",
                "JHSIC004",
                "JSHR002",
                "JJ1017",
                "LENDO",
                "MML028",
                "JAN",
                "JHSIC011",
                "JSHR003"
            })
    void aNameWithoutPublishedUriGetsOneOfOurs(String name) {
        assertThat(CodeSystems.read(name, "1")).isEqualTo(new Coded.Standard(OWN + name, "1"));
        assertThat(CodeSystems.read(" ISO+", "cm")).isEqualTo(new Coded.Standard(OWN + "ISO%2B", "cm"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOT9, 620007329", // a claims number passed off as HOT
        "HOT9, 110626901", // its check digit does not hold
        "HOT7, 108665201",
        "JC10, 3B03500000232720", // sixteen characters
        "JC10, 9A100&IMP",
        "MDCDX2, 8002",
        "I10, K29.7",
        "YJ, 108665201",
        "HL70069, 0001",
    })
    void aCodeThatCannotBeWhatItIsCalledIsUnfit(String name, String code) {
        assertThat(CodeSystems.read(name, code)).isEqualTo(new Coded.Unfit(name, code));
    }

    @ParameterizedTest
    @CsvSource({
        "MDCDX2, 20084317",
        "MDCDX2, 0000999",
        "JC10, 99999999999999999",
        "HOT9, ' '",
        "99LAB, ''",
        "ISO+, ''",
    })
    void theCodeForNoCodeIsNotACode(String name, String code) {
        assertThat(CodeSystems.read(name, code)).isEqualTo(new Coded.Uncoded(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99LAB", "99XY1", "99I02", "99O03", "99X03"})
    void namesBeginningWith99BelongToTheHospital(String name) {
        assertThat(CodeSystems.read(name + ' ', "10207")).isEqualTo(new Coded.Local(name, "10207"));
    }

    @Test
    void anUnlistedNameIsUnknown() {
        assertThat(CodeSystems.read("UMLS", "C01")).isEqualTo(new Coded.Unknown("UMLS", "C01"));
        assertThat(CodeSystems.read("", "C01")).isEqualTo(new Coded.Unknown("", "C01"));
        assertThat(CodeSystems.read("HL7012", "C01")).isInstanceOf(Coded.Unknown.class);
    }

    @Test
    void oneSpellingIsWrittenAndAllAreRead() {
        String hot9 = "http://medis.or.jp/CodeSystem/master-HOT9";

        assertThat(CodeSystems.canonical("urn:oid:1.2.392.200119.4.403.1")).isEqualTo(hot9);
        assertThat(CodeSystems.canonical("urn:oid:1.2.392.100495.20.2.74")).isEqualTo(hot9);
        assertThat(CodeSystems.canonical(hot9)).isEqualTo(hot9);
        assertThat(CodeSystems.canonical("http://example.org/any")).isEqualTo("http://example.org/any");
        assertThat(CodeSystems.spellings("urn:oid:1.2.392.200119.4.403.1"))
                .contains(hot9, "urn:oid:1.2.392.200119.4.403.1", "urn:oid:1.2.392.100495.20.2.74");
    }

    @Test
    void noAliasLeadsToAnother() {
        Set<String> aliases =
                Tsv.load("aliases.tsv", 1).rows().stream().map(Row::code).collect(Collectors.toSet());

        assertThat(Tsv.load("aliases.tsv", 1).rows())
                .noneMatch(row -> aliases.contains(row.target().orElseThrow()));
    }

    @Test
    void everySystemOfTheNameTableIsCanonicalExceptTheShortJlac10() {
        assertThat(Tsv.load("codesystems.tsv", 3).rows().stream()
                        .flatMap(row -> row.cell("system").stream())
                        .filter(system -> !CodeSystems.canonical(system).equals(system))
                        .distinct())
                .containsExactly("urn:oid:1.2.392.200119.4.504");
    }

    @Test
    void localSystemsAreOfOneFacilityAndOneStore() {
        InstitutionId hospital = new InstitutionId("1311234567");

        assertThat(Canonical.local(hospital, new Namespace("main"), " 99LAB "))
                .isEqualTo("https://irori.dev/fhir/CodeSystem/local/1311234567/main/99LAB");
        assertThat(Canonical.local(hospital, new Namespace("old"), "99LAB"))
                .isNotEqualTo(Canonical.local(hospital, new Namespace("main"), "99LAB"));
        assertThat(Canonical.local(hospital, new Namespace("main"), "99 検査/1"))
                .isEqualTo("https://irori.dev/fhir/CodeSystem/local/1311234567/main/99%20%E6%A4%9C%E6%9F%BB%2F1");
        assertThat(Canonical.extension("precision")).isEqualTo("https://irori.dev/fhir/StructureDefinition/precision");
    }

    @Property
    void readingNeverFails(@ForAll String name, @ForAll String code, @ForAll Use use) {
        assertThat(CodeSystems.read(name, code, use)).isNotNull();
    }
}
