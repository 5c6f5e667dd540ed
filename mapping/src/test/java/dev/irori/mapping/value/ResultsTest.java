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
import dev.irori.mapping.v2.Segment;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

    /** One OBX and what was made of it. */
    private record Read(Observation observation, List<Gap> gaps) {}

    @ParameterizedTest
    @CsvSource({
        "F,final",
        "P,preliminary",
        "C,corrected",
        "R,preliminary",
        "S,preliminary",
        "I,registered",
        "U,final",
        "X,cancelled",
        "N,cancelled",
        "D,entered-in-error",
        "W,entered-in-error",
        "'',unknown",
        "Q,unknown"
    })
    void aStatusIsWhatTheTableSaysAndNothingIsNeverFinal(String status, String expected) {
        assertThat(read("ST", "x", "", "", "", status).observation().getStatus().toCode())
                .isEqualTo(expected);
    }

    @Test
    void anUnknownStatusIsReportedAnAbsentOneIsNot() {
        assertThat(read("ST", "x", "", "", "", "Q").gaps())
                .extracting(Gap::kind)
                .contains(GapKind.STATUS_UNKNOWN);
        assertThat(read("ST", "x", "", "", "", "").gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<0.02,<,0.02", "< 2,<,2", "＜０．０２,<,0.02", "<=5,<=,5", "≦5,<=,5", ">=100,>=,100", ">100,>,100",
        "100<,>,100", "0.02>,<,0.02", "5≦,>=,5", "100以上,>=,100", "10以下,<=,10", "0.5未満,<,0.5", "1000 超,>,1000",
        "1000超過,>,1000", "≧60,>=,60", "<-1.5,<,-1.5"
    })
    void anInequalityIsAComparatorAndTheOriginalText(String written, String comparator, BigDecimal number) {
        Quantity quantity =
                read("ST", written, "mg/dL", "", "", "F").observation().getValueQuantity();
        assertThat(quantity.getComparator().toCode()).isEqualTo(comparator);
        assertThat(quantity.getValue()).isEqualTo(number);
        assertThat(quantity.getExtensionFirstRep().getValue().primitiveValue()).isEqualTo(written);
        assertThat(quantity.getUnit()).isEqualTo("mg/dL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(-)", "  -", " 2 +", "±", "( 1+)", "2+", "+-", "-", "+", "(3+)", "陰性", "1+", "+1", "－", "8倍未満",
                "<1:10", "<0.02<", "3+(300)", "1-4", "<", "以上", "<-", "5.", "."
            })
    void whatIsNotCertainlyANumberIsText(String written) {
        Observation observation = read("ST", written, "", "", "", "F").observation();
        assertThat(observation.getValueStringType().getValue()).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,234", "1.2E+5", "3+(300)", "1.2 3.4", "10^3", "0x10", "1.2.3", "12 345", "陰性", "<", "5~6"})
    void aNumericFieldThatIsNoNumberIsQuotedAndReported(String written) {
        Read read = read("NM", written, "mg/dL", "", "", "F");
        assertThat(read.observation().getValueStringType().getValue()).isEqualTo(written);
        assertThat(read.gaps()).extracting(Gap::kind).contains(GapKind.VALUE_UNPARSED);
        assertThat(read.observation().getNoteFirstRep().getText()).contains("mg/dL");
    }

    @ParameterizedTest
    @CsvSource({"7.20,7.20,false", "７．２,7.2,true", "-2.5,-2.5,false", "－2.5,-2.5,true", "+1.5,1.5,true", "007,7,true"})
    void aNumberKeepsItsPrecisionAndTheTextItWasWrittenIn(String written, BigDecimal number, boolean rewritten) {
        Quantity quantity = read("NM", written, "", "", "", "F").observation().getValueQuantity();
        assertThat(quantity.getValue()).isEqualTo(number);
        assertThat(quantity.hasComparator()).isFalse();
        assertThat(quantity.hasExtension()).isEqualTo(rewritten);
    }

    @Test
    void aBareNumberInATextFieldIsAMeasurementOnlyWithAUnitOrARange() {
        assertThat(read("ST", "2", "", "", "", "F").observation().hasValueStringType())
                .isTrue();
        assertThat(read("ST", "2", "mg/dL", "", "", "F").observation().hasValueQuantity())
                .isTrue();
        assertThat(read("ST", "1.7", "", "1.2-2.0", "", "F").observation().hasValueQuantity())
                .isTrue();
        assertThat(read("ST", "1,234", "", "", "", "F").gaps())
                .extracting(Gap::kind)
                .containsExactly(GapKind.VALUE_UNPARSED);
    }

    @Test
    void aStructuredNumberIsReadWhetherOrNotItIsAllowed() {
        Quantity quantity =
                read("SN", ">^100", "mg/dL", "", "", "F").observation().getValueQuantity();
        assertThat(quantity.getComparator().toCode()).isEqualTo(">");
        assertThat(read("SN", "1^:^128", "", "", "", "F")
                        .observation()
                        .getValueStringType()
                        .getValue())
                .isEqualTo("1^:^128");
    }

    @Test
    void aCodeIsAConceptAndTwoAreComponents() {
        assertThat(read("CWE", "2^(2+)^99RV1", "", "", "", "F")
                        .observation()
                        .getValueCodeableConcept()
                        .getText())
                .isEqualTo("(2+)");
        Observation two = read("CWE", "2001^E.coli^JANIS~1301^MRSA^JANIS", "", "", "", "F")
                .observation();
        assertThat(two.getComponent()).hasSize(2);
        assertThat(two.hasValue()).isFalse();
    }

    @Test
    void textWithoutACodeIsNoCode() {
        Observation observation = read("CWE", "陰性", "", "", "", "F").observation();
        assertThat(observation.getValueCodeableConcept().getText()).isEqualTo("陰性");
        assertThat(observation.getValueCodeableConcept().hasCoding()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "U/L^U/L^99UN1,U/L,U/L",
        "ug/mL^μg/mL^ISO+,μg/mL,ug/mL",
        "^mg/dL^ISO+,mg/dL,mg/dL",
        "mg/dL,mg/dL,mg/dL",
        "×10^2/μL^^99,×10,",
        "RLU^RLU^99UN1,RLU,"
    })
    void aUnitIsWhatWasWrittenAndUcumOnlyByTheTable(String field, String unit, String ucum) {
        Quantity quantity = read("NM", "1", field, "", "", "F").observation().getValueQuantity();
        assertThat(quantity.getCode()).isEqualTo(ucum);
        if (ucum != null) {
            assertThat(quantity.getUnit()).isEqualTo(unit);
        }
    }

    @Test
    void unitsThatDifferByAFactorStayDifferent() {
        Quantity hundreds =
                read("NM", "56.2", "10*2/uL", "", "", "F").observation().getValueQuantity();
        Quantity thousands =
                read("NM", "5.62", "10*3/uL", "", "", "F").observation().getValueQuantity();
        assertThat(hundreds.getCode()).isNotEqualTo(thousands.getCode());
        assertThat(hundreds.getValue()).isEqualTo(new BigDecimal("56.2"));
    }

    @Test
    void aUnitWhoseCodeAndTextDisagreeHasNoUcumCode() {
        Read read = read("NM", "1", "g/dL^mg/dL^99", "", "", "F");
        assertThat(read.observation().getValueQuantity().hasCode()).isFalse();
        assertThat(read.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource({
        "6.5-8.2,6.5,8.2", "6.70 - 8.3,6.70,8.3", ">60,60,", "60以上,60,", "<15,,15", "≦0.3,,0.3", "15未満,,15",
        "-2.0-2.0,-2.0,2.0", "-5--1,-5,-1", "６．５～８．２,6.5,8.2", "10〜20,10,20", "60-,60,", "60~,60,", "~15,,15",
        "陰性,,", "(-),,", "-15,,", "8.2-6.5,,", "M:13-17 F:12-15,,", "60<,60,", "13,,"
    })
    void aRangeHasTheBoundsThatArePrintedAndAlwaysItsText(String written, BigDecimal low, BigDecimal high) {
        ObservationReferenceRangeComponent range =
                read("NM", "7", "g/dL", written, "", "F").observation().getReferenceRangeFirstRep();
        assertThat(range.getText()).isEqualTo(written);
        assertThat(range.hasLow() ? range.getLow().getValue() : null).isEqualTo(low);
        assertThat(range.hasHigh() ? range.getHigh().getValue() : null).isEqualTo(high);
        if (range.hasLow()) {
            assertThat(range.getLow().getCode()).isEqualTo("g/dL");
        }
    }

    @Test
    void flagsAreKeptTheCriticalOnesTooAndNoFlagIsNotNormal() {
        assertThat(read("NM", "9", "g/dL", "1-2", "HH", "F")
                        .observation()
                        .getInterpretationFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("HH");
        assertThat(read("NM", "9", "g/dL", "1-2", "", "F").observation().hasInterpretation())
                .isFalse();
        Read starred = read("NM", "9", "g/dL", "1-2", "*", "F");
        assertThat(starred.observation().getInterpretationFirstRep().getText()).isEqualTo("*");
        assertThat(starred.gaps()).extracting(Gap::kind).containsExactly(GapKind.CODE_UNKNOWN);
    }

    @Test
    void aCancelledResultHasAReasonAndNoValue() {
        Observation cancelled = read("", "", "", "", "", "X").observation();
        assertThat(cancelled.getDataAbsentReason().getCodingFirstRep().getCode())
                .isEqualTo("not-performed");
        Read contradicting = read("NM", "5.1", "mg/dL", "", "", "X");
        assertThat(contradicting.observation().hasValue()).isFalse();
        assertThat(contradicting.observation().getNoteFirstRep().getText()).contains("5.1");
        assertThat(contradicting.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONTRADICTION);
    }

    @Test
    void aFinalResultWithoutAValueSaysThatNobodyKnowsWhy() {
        assertThat(read("NM", "", "", "", "", "F")
                        .observation()
                        .getDataAbsentReason()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("unknown");
        assertThat(read("NM", "", "", "", "", "I").observation().hasDataAbsentReason())
                .isFalse();
    }

    @Test
    void aSuffixStaysWithItsCodeAndReadsWithABlank() {
        Scene scene = scene("OBX|1|ST|58368&7^R 振幅&V5^99ECG||1|||||||F\r");
        var code = Results.code(obx(scene), scene);
        assertThat(code.getCodingFirstRep().getCode()).isEqualTo("58368&7");
        assertThat(code.getCodingFirstRep().getDisplay()).isEqualTo("R 振幅 V5");
        assertThat(code.getText()).isEqualTo("R 振幅 V5");
    }

    @Test
    void theTimeIsThatOfTheObservationThenOfTheSpecimenThenOfTheRequest() {
        String obx = "OBX|1|ST|1^a^99L||1||||||||F|||";
        String spm = "SPM|1|||023|||||||||||||202405100850^202405110850\r";
        String obr = "OBR|1||||||20240510|20240510\r";
        assertThat(effective("OBX|1|ST|1^a^99L||1|||||||||202405101000\r" + spm + obr))
                .isEqualTo("2024-05-10T10:00:00+09:00");
        assertThat(effective(obx + "\r" + spm + obr))
                .isEqualTo("2024-05-10T08:50:00+09:00 to 2024-05-11T08:50:00+09:00");
        assertThat(effective(obx + "\r" + obr)).isEqualTo("2024-05-10");
        assertThat(effective(obx + "\r")).isEqualTo("nothing");
    }

    private static String effective(String segments) {
        Scene scene = scene(segments);
        Message message = scene.message();
        return ResultTimes.effective(scene, message.first("OBX"), message.first("SPM"), message.first("OBR"))
                .map(type -> type instanceof org.hl7.fhir.r4.model.Period period
                        ? period.getStartElement().getValueAsString() + " to "
                                + period.getEndElement().getValueAsString()
                        : type.primitiveValue())
                .orElse("nothing");
    }

    private static Read read(String type, String value, String unit, String range, String flag, String status) {
        Scene scene = scene("OBX|1|" + type + "|3B035000002327201^AST^JC10||" + value + "|" + unit + "|" + range + "|"
                + flag + "|||" + status + "\r");
        Observation observation = new Observation();
        Results.status(obx(scene), observation, scene);
        Results.value(obx(scene), observation, scene);
        Results.range(obx(scene), observation, scene);
        Results.flags(obx(scene), observation, scene);
        return new Read(
                observation,
                scene.gaps().stream()
                        .filter(it -> it.kind() != GapKind.UNIT_UNMAPPED)
                        .toList());
    }

    private static Segment obx(Scene scene) {
        return scene.message().all("OBX").get(0);
    }

    private static Scene scene(String segments) {
        PatientKey patient =
                new PatientKey(new InstitutionId("9919999991"), new Namespace("his"), new PatientNumber("1"));
        RecordKey key = new RecordKey(patient, ServiceDate.UNDATED, "OML-11", "1", "");
        FhirIds ids = FhirIds.forDemo();
        Origin origin = new Origin(
                key,
                new FileStamp("20240510000000000"),
                Flag.VALID,
                "-",
                new Namespace("his"),
                ids.of(key),
                "p",
                "urn:irori:f",
                LocalCodes.none(),
                Dialect.STANDARD);
        Decoded decoded = Decoded.of("MSH|^~\\&|A\r" + segments, Encoding.UTF_8);
        return new Scene(origin, Message.of(decoded, Limits.DEFAULT).orThrow(), Scene.Trace.NONE);
    }
}
