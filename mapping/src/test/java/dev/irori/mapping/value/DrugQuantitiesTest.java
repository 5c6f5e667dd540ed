package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrugQuantitiesTest {
    private static final String MERIT9 = "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationUnitMERIT9Code";
    private static final String LOCAL = "https://irori.dev/fhir/CodeSystem/local/9919999991/his/";

    @ParameterizedTest
    @CsvSource({
        "TAB^錠^MR9P,錠,TAB,m",
        "TAB^^MR9P,TAB,TAB,m",
        "ml^ミリリッター^ISO+,ミリリッター,ML,m",
        "T^錠^99UNT,錠,T,99UNT",
        "^錠,錠,錠,unit",
        "TAB^錠,錠,TAB,unit",
        "XYZ^なにか^MR9P,なにか,XYZ,MR9P",
        "mg^ミリグラム^UCUM,ミリグラム,mg,UCUM"
    })
    void aUnitIsOfMerit9OrTheHospitalsAndNeverUcum(String unit, String text, String code, String system) {
        Quantity quantity = amount("2", unit).orElseThrow();
        assertThat(quantity.getUnit()).isEqualTo(text);
        assertThat(quantity.getCode()).isEqualTo(code);
        assertThat(quantity.getSystem()).isEqualTo(system.equals("m") ? MERIT9 : LOCAL + system);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0.5,0.5", "２,2", "1.50,1.50", " 3 ,3"})
    void aNumberKeepsItsDigits(String written, String expected) {
        assertThat(amount(written, "TAB^錠^MR9P").orElseThrow().getValue()).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "", "0", "0.0"})
    void nothingAndZeroAreNoDoseAndNoGap(String written) {
        DrugScene it = DrugScene.of("RXE||A|" + written + "||TAB^錠^MR9P");
        assertThat(DrugQuantities.quantity(it.scene(), it.segment(), 3, 5)).isEmpty();
        assertThat(it.scene().gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "1,000", "一錠", "-1", "1e3", "1 2"})
    void whatIsNoNumberIsReported(String written) {
        DrugScene it = DrugScene.of("RXE||A|" + written + "||TAB^錠^MR9P");
        assertThat(DrugQuantities.quantity(it.scene(), it.segment(), 3, 5)).isEmpty();
        assertThat(it.scene().gaps()).extracting(Gap::kind).containsExactly(GapKind.VALUE_UNPARSED);
    }

    @Test
    void theFillerForAnUnknownAmountIsNoAmountGiven() {
        DrugScene it = DrugScene.of("RXA|0|1|20240510|20240510|A|999|TAB^錠^MR9P");
        assertThat(DrugQuantities.given(it.scene(), it.segment(), 6, 7)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"102ml/hr,102,ML,h", "102 ml/h,102,ML,h", "１０２ｍｌ／時間,102,ML,h", "0.5mg/min,0.5,MG,min", "20 mL/日,20,ML,d"
    })
    void aRateIsAnAmountForATime(String written, String number, String unit, String time) {
        DrugScene it = DrugScene.of("RXA|0|1|20240510|20240510|A|1|||||" + "|" + written);
        Ratio rate = DrugQuantities.rate(it.scene(), it.segment(), 12).orElseThrow();
        assertThat(rate.getNumerator().getValue()).isEqualTo(new BigDecimal(number));
        assertThat(rate.getNumerator().getCode()).isEqualTo(unit);
        assertThat(rate.getNumerator().getSystem()).isEqualTo(MERIT9);
        assertThat(rate.getDenominator().getCode()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"102", "ゆっくり", "ml/hr", "102ml", "5滴/回", "0ml/hr", "1.2.3ml/hr"})
    void whatNamesNoAmountAndTimeIsNoRate(String written) {
        DrugScene it = DrugScene.of("RXA|0|1|20240510|20240510|A|1||||||" + written);
        assertThat(DrugQuantities.rate(it.scene(), it.segment(), 12)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TAB^錠^MR9P,TAB^錠^MR9P,true",
        "TAB^錠^MR9P,T^錠^99UNT,true",
        "TAB^錠^MR9P,TAB,true",
        "TAB^錠^MR9P,,true",
        "MG^ミリグラム^MR9P,G^グラム^MR9P,false",
        "TAB^錠^MR9P,T^T^99UNT,false"
    })
    void amountsOfOneUnitAreComparedHoweverItIsWritten(String one, String other, boolean same) {
        Quantity first = amount("1", one).orElseThrow();
        Quantity second = amount("3", other == null ? "" : other).orElseThrow();
        assertThat(DrugQuantities.sameUnit(first, second)).isEqualTo(same);
        assertThat(DrugQuantities.sameUnit(second, first)).isEqualTo(same);
    }

    private static Optional<Quantity> amount(String number, String unit) {
        DrugScene it = DrugScene.of("RXE||A|" + number + "||" + unit);
        return DrugQuantities.quantity(it.scene(), it.segment(), 3, 5);
    }
}
