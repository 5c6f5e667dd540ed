package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @Test
    void theTableIsWhole() {
        Tsv tsv = Tsv.load("usages.tsv", 1);

        assertThat(tsv.columns())
                .isEqualTo(
                        List.of("code", "ja", "en", "method", "detail", "frequency", "period", "unit", "when", "prn"));
        assertThat(tsv.rows()).hasSize(14).allSatisfy(row -> {
            Usage usage = Usage.of(row.code()).orElseThrow();
            assertThat(CodeForm.JAMI_USAGE.fits(usage.code())).isTrue();
            assertThat(usage.code()).startsWith(usage.detail()).startsWith(usage.method());
            assertThat(usage.when().isEmpty() || usage.when().size() == usage.frequency())
                    .as("as many times as doses")
                    .isTrue();
            assertThat(usage.hasRhythm())
                    .isEqualTo(usage.period() > 0)
                    .isEqualTo(!usage.periodUnit().isEmpty());
            assertThat(usage.asNeeded() && usage.hasRhythm()).isFalse();
        });
    }

    /** Every usage in the official samples is a palindrome: only these tell a reversed reader from a right one. */
    @ParameterizedTest
    @CsvSource({
        "1011000400000000, PCM, 朝食後",
        "1011004000000000, PCD, 昼食後",
        "1011040000000000, PCV, 夕食後",
        "1011100000000000, HS, 就寝前",
        "1011000090000000, WAKE, 起床時",
    })
    void breakfastAndSupperAreNotExchanged(String code, String when, String words) {
        Usage usage = Usage.of(code).orElseThrow();

        assertThat(usage.when()).containsExactly(when);
        assertThat(usage.japanese()).contains(words);
        assertThat(usage.frequency()).isEqualTo(1);
    }

    @Test
    void timesOfTheDayInOrder() {
        assertThat(Usage.of("1013044400000000").orElseThrow().when()).containsExactly("PCM", "PCD", "PCV");
        assertThat(Usage.of("1012040400000000").orElseThrow().when()).containsExactly("PCM", "PCV");
        assertThat(Usage.of("1022000000000000").orElseThrow().period()).isEqualTo(12);
        assertThat(Usage.of("1050110020000000").orElseThrow().asNeeded()).isTrue();
        assertThat(Usage.of("2B74000000000000").orElseThrow().frequency()).isEqualTo(4);
    }

    @Test
    void anUnlistedCodeIsNotGuessed() {
        assertThat(Usage.of("1011000000000000")).isEmpty();
        assertThat(Usage.of("1014144400000000")).isEmpty();
    }

    @Test
    void supplementsAreToldApart() {
        assertThat(Supplement.of("I1100000").orElseThrow().kind()).isEqualTo(Supplement.Kind.INTERVAL);
        assertThat(Supplement.of("W0100100").orElseThrow().kind()).isEqualTo(Supplement.Kind.WEEKDAYS);
        assertThat(Supplement.of("I1100000").orElseThrow().skipsDays()).isTrue();
        assertThat(Supplement.of("W0100100").orElseThrow().skipsDays()).isTrue();
        assertThat(Supplement.of("V14NNNNN").orElseThrow().skipsDays()).isFalse();
        assertThat(Supplement.of("W0100200")).isEmpty();
        assertThat(Supplement.of("V0NNNNNN")).isEmpty();
        assertThat(Supplement.of("V1NNNNNN")).isEmpty();
        assertThat(Supplement.of("V14N1NNN")).isEmpty();
        assertThat(Supplement.of("V14NNNN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"V14NNNNN, 1, 4", "V22NNNNN, 2, 2", "V31NNNNN, 3, 1", "V110NNNN, 1, 10", "V10.5NNN, 1, 0.5"})
    void unequalDosesSayWhichDoseAndHowMuch(String code, int dose, BigDecimal amount) {
        Supplement supplement = Supplement.of(code).orElseThrow();

        assertThat(supplement.doseOfDay()).contains(dose);
        assertThat(supplement.amount()).contains(amount);
        assertThat(Supplement.of("I1100000").orElseThrow().amount()).isEmpty();
    }

    @Property
    void whatIsRecognisedCanBeRead(
            @ForAll @StringLength(8) @CharRange(from = '0', to = '9') String digits,
            @ForAll @StringLength(8) String any) {
        for (String text : List.of("V" + digits.substring(1), "V1" + digits.substring(4) + "NN", any)) {
            Supplement.of(text)
                    .ifPresent(supplement -> assertThat(supplement.amount().isPresent())
                            .isEqualTo(supplement.doseOfDay().isPresent()));
        }
    }
}
