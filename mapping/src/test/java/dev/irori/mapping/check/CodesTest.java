package dev.irori.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes and check digits of codes, and reference ranges. */
class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "HOT9, 108665201, ''",
        "HOT9, 100607002, ''",
        "HOT9, 110626901, C-HOT-CHECK",
        "HOT9, 620007329, C-HOT-CHECK",
        "HOT9, 1086652, C-HOT-LENGTH",
        "HOT7, 1086652, ''",
        "HOT, 1086652010101, ''",
        "HOT9, 10866520x, C-HOT-LENGTH",
        "YJ, 2149001F1023, ''",
        "YJ, 214900101023, C-YJ"
    })
    void drugs(String system, String code, String rule) {
        Rule broken = DrugCodes.judge(system, code);
        assertThat(broken == null ? "" : broken.id()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "6.70-8.3, 6.7, 8.3",
        "-5-5, -5, 5",
        ">60, 60, Infinity",
        "<=0.14, -Infinity, 0.14",
        "(-), -Infinity, Infinity",
        "138 - 145, 138, 145"
    })
    void ranges(String text, double low, double high) {
        assertThat(Range.parse(text)).isEqualTo(new Range(low, high));
    }

    @ParameterizedTest
    @CsvSource({"about 5", "5", "1,000-2,000", "<", "5-"})
    void noRanges(String text) {
        assertThat(Range.parse(text)).isNull();
    }

    @Test
    void departmentsMayBeDividedFurther() {
        assertThat(CodeCheck.isDepartment("01")).isTrue();
        assertThat(CodeCheck.isDepartment("022")).isTrue();
        assertThat(CodeCheck.isDepartment("29")).isFalse();
        assertThat(CodeCheck.isDepartment("1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "-1.5, true",
        "+2, true",
        ".5, true",
        "1., true",
        "1.2.3, false",
        "-, false",
        "１, false",
        "'', false",
        "1e5, false"
    })
    void numbers(String text, boolean number) {
        assertThat(Numbers.isNumber(text)).isEqualTo(number);
    }
}
