package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** What a laboratory result is called must not depend on where it stands, and no test may inherit the id of another. */
class LabIdentityTest {
    private static final String HEAD =
            "MSH|^~\\&|H|9919999991|||20240510113000||OUL^R22^OUL_R22|1|P|2.5\r" + "PID|0001||0000012345\r";
    private static final String SERUM = "SPM|1|S1||023^血清^JC10|||||||||||||202405100850\r";
    private static final String REQUEST = "OBR|1|000000240510100||E002^生化学的検査^99O03\rORC|SC|000000240510100|||CM\r";
    private static final String AST = "OBX|1|NM|3B035000002327201^AST^JC10||31|U/L||||F|F\r";
    private static final String ALT = "OBX|2|NM|3B045000002327201^ALT^JC10||28|U/L|||||F\r";
    private static final String GLUCOSE = "OBX|1|NM|3D010000002227201^GLU^JC10||98|mg/dL|||||F\r";

    @Test
    void aRowKeepsItsIdWhenAnotherIsInsertedBeforeIt() {
        Map<String, String> first = ids(SERUM + REQUEST + ALT);
        Map<String, String> corrected = ids(SERUM + REQUEST + AST + ALT);
        assertThat(corrected.get("ALT 28")).isEqualTo(first.get("ALT 28"));
        assertThat(corrected.get("AST 31")).isNotEqualTo(first.get("ALT 28"));
    }

    @Test
    void aRowKeepsItsIdWhenItsValueOrStatusChange() {
        String preliminary = ALT.replace("|28|", "|30|").replace("|F\r", "|P\r");
        assertThat(ids(SERUM + REQUEST + preliminary).get("ALT 30"))
                .isEqualTo(ids(SERUM + REQUEST + ALT).get("ALT 28"));
    }

    @Test
    void anotherTestInItsPlaceIsAnotherResource() {
        assertThat(ids(SERUM + REQUEST + AST).get("AST 31"))
                .isNotEqualTo(ids(SERUM + REQUEST + ALT).get("ALT 28"));
    }

    @Test
    void theSameCodeWithAnotherLocalCodeIsAnotherTest() {
        String local = ALT.replace("^JC10|", "^JC10^10208^ALT^99L01|");
        assertThat(ids(SERUM + REQUEST + local).get("ALT 28"))
                .isNotEqualTo(ids(SERUM + REQUEST + ALT).get("ALT 28"));
    }

    @Test
    void aPaddedOrMissingOrderNumberChangesNoId() {
        String padded = REQUEST.replace("000000240510100", "240510100");
        String missing =
                REQUEST.replace("OBR|1|000000240510100", "OBR|1|").replace("ORC|SC|000000240510100", "ORC|SC|");
        assertThat(ids(SERUM + padded + ALT)).isEqualTo(ids(SERUM + REQUEST + ALT));
        assertThat(ids(SERUM + missing + ALT)).isEqualTo(ids(SERUM + REQUEST + ALT));
    }

    @Test
    void specimensOfOneMaterialTellTheirResultsApart() {
        String early = SERUM.replace("|S1|", "|S0|").replace("0850", "0800");
        String before = SERUM.replace("|S1|", "|S2|").replace("0850", "0930");
        Map<String, String> two = ids(SERUM + REQUEST + GLUCOSE + before + REQUEST + value(GLUCOSE, "150"));
        Map<String, String> three = ids(early
                + REQUEST
                + value(GLUCOSE, "80")
                + SERUM
                + REQUEST
                + GLUCOSE
                + before
                + REQUEST
                + value(GLUCOSE, "150"));
        assertThat(three.get("GLU 98")).isEqualTo(two.get("GLU 98"));
        assertThat(three.get("GLU 150")).isEqualTo(two.get("GLU 150"));
        assertThat(three.get("GLU 80")).isNotIn(two.values());
    }

    @Test
    void theSameDrugOfTwoOrganismsIsTwoResults() {
        String organisms = "OBR|1|1||6B010000001774200^培養^JC10\r"
                + "OBX|1|CWE|6B010000001774214^菌名^JC10|1|2001^E.coli^JANIS||||||F\r"
                + "OBX|2|CWE|6B010000001774214^菌名^JC10|2|1303^MRSA^JANIS||||||F\r";
        String tested = "OBR|2|1||6C010000008076200^MIC^JC10||||||||||||||||||||||6B010000001774214&菌名&JC10^%s\r"
                + "OBX|1|ST|6C010604708076205^PIPC^JC10||%s|ug/mL||%s|||F\r";
        Map<String, String> ids = ids(SERUM.replace("023^血清", "017^血液")
                + organisms
                + String.format(tested, "1^E.coli", "<2", "S")
                + String.format(tested, "2^MRSA", ">64", "R"));
        assertThat(ids).containsKeys("PIPC 2", "PIPC 64");
        assertThat(ids.get("PIPC 2")).isNotEqualTo(ids.get("PIPC 64"));
    }

    @Test
    void theReportKeepsItsIdWhileItGrows() {
        assertThat(ids(SERUM + REQUEST).get("report"))
                .isEqualTo(ids(SERUM + REQUEST + AST + ALT).get("report"));
    }

    private static String value(String obx, String value) {
        return obx.replace("|98|", "|" + value + "|");
    }

    /** Ids by the name of the test and its value. */
    private static Map<String, String> ids(String segments) {
        Map<String, String> ids = new HashMap<>();
        for (Mapped mapped : map(HEAD + segments).resources()) {
            if (mapped.resource() instanceof Observation it) {
                String value =
                        it.hasValueQuantity() ? it.getValueQuantity().getValue().toPlainString() : "";
                ids.put(it.getCode().getText() + ' ' + value, mapped.id().toString());
            } else if (mapped.resource() instanceof DiagnosticReport) {
                ids.put("report", mapped.id().toString());
            }
        }
        return ids;
    }

    private static MappedFile map(String message) {
        return map("OML-11", message);
    }

    static MappedFile map(String type, String message) {
        StandardPath path = StandardPath.parse("000/001/0000012345/20240510/" + type + "/0000012345_20240510_" + type
                        + "_000000240510100_20240510113000020_73_1")
                .orThrow();
        Namespace his = new Namespace("his");
        RootLayout root = RootLayout.of(new InstitutionId("9919999991"), his);
        Source source = new Source(
                root,
                root.key(path),
                path.name().stamp(),
                path.name().flag(),
                path.name().department(),
                CharsetPolicy.AUTO,
                his,
                LocalCodes.none(),
                Dialect.STANDARD);
        return new Mapper(FhirIds.forDemo())
                .map(source, message.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }
}
