package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeFormTest {

    @ParameterizedTest
    @CsvSource({
        "JLAC10, 3B035000002327201, true",
        "JLAC10, 5H010000001999911, true",
        "JLAC10, 9N006000000000001, true",
        "JLAC10, 3B0350000023272, false",
        "JLAC10, 3B03500000232720, false",
        "JLAC10, 3B035----02327201, false",
        "JLAC10, 33035000002327201, false",
        "JLAC10_TEST, 5A1002216023023, true",
        "JLAC10_TEST, 2B0300000022311, true",
        "JLAC10_TEST, 5A100221602302, false",
        "JLAC10_ANALYTE, 9A110, true",
        "JLAC10_ANALYTE, E002, false",
        "MATERIAL, 023, true",
        "MATERIAL, 23, false",
        "HOT9, 108665201, true",
        "HOT9, 103835401, true",
        "HOT9, 100607002, true",
        "HOT9, 620007329, false",
        "HOT9, 620002559, false",
        "HOT9, 110626901, false",
        "HOT9, 1086652, false",
        "HOT7, 1086652, true",
        "HOT7, 1086653, false",
        "HOT13, 1086652010101, true",
        "HOT13, 10866520101O1, false",
        "YJ, 2233002F1280, true",
        "YJ, 223300201280, false",
        "YJ, 2233002F128, false",
        "MEDIS_NUMBER, 20054174, true",
        "MEDIS_NUMBER, 2005417, false",
        "MEDIS_EXCHANGE, TSQF, true",
        "MEDIS_EXCHANGE, TQ7A, true",
        "MEDIS_EXCHANGE, 8002, false",
        "FOUR_DIGITS, 8002, true",
        "ICD10, K297, true",
        "ICD10, E119, true",
        "ICD10, J18, true",
        "ICD10, K29.7, false",
        "ICD10, 297K, false",
        "JAMI_USAGE, 1013044400000000, true",
        "JAMI_USAGE, 2B74000000000000, true",
        "JAMI_USAGE, 101304440000000, false",
        "JAMI_SUPPLEMENT, I1100000, true",
        "JAMI_SUPPLEMENT, V14NNNNN, true",
        "JAMI_SUPPLEMENT, X1100000, false",
        "JAMI_SITE, 77L, true",
        "DEPARTMENT, 7A, true",
        "DEPARTMENT, 021, true",
        "DEPARTMENT, 0213, false",
        "LOINC, 18725-2, true",
        "LOINC, 11506-3, true",
        "LOINC, 18842-5, true",
        "LOINC, 18725-3, false",
        "LOINC, 18725, false",
        "ANY, x, true",
    })
    void aCodeFitsItsFormOrNot(CodeForm form, String code, boolean fits) {
        assertThat(form.fits(code)).isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource(CodeForm.class)
    void nothingIsNoCode(CodeForm form) {
        assertThat(form.fits("")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CodeForm.class)
    void fullWidthIsNoCode(CodeForm form) {
        assertThat(form.fits("１０８６６５２０１")).isEqualTo(form == CodeForm.ANY);
    }

    @Property
    void exactlyOneCheckDigitFitsSixDigits(@ForAll @IntRange(max = 999_999) int drug) {
        String six = String.format("%06d", drug);

        assertThat(IntStream.range(0, 10).filter(check -> CodeForm.HOT7.fits(six + check)))
                .hasSize(1);
    }

    @Property
    void noFormFailsOnAnyText(@ForAll CodeForm form, @ForAll String code) {
        assertThat(form.fits(code)).isIn(true, false);
    }

    @Test
    void theEditionOfIcd10() {
        assertThat(CodeForm.icd10Edition("")).contains("2003");
        assertThat(CodeForm.icd10Edition("2003")).contains("2003");
        assertThat(CodeForm.icd10Edition("2013")).contains("2013");
        assertThat(CodeForm.icd10Edition("1999")).isEmpty();
    }

    @Test
    void jlac10IsTakenApart() {
        assertThat(Jlac10.of("3B035000002327201")).contains(new Jlac10("3B035", "0000", "023", "272", "01"));
        assertThat(Jlac10.of("5A1002216023023")).contains(new Jlac10("5A100", "2216", "023", "023", ""));
        assertThat(Jlac10.of("3B03500000232720")).isEmpty();
        assertThat(Jlac10.of("3B035000002327201").orElseThrow()).hasToString("3B035000002327201");
    }
}
