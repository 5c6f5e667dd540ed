package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimenTest {
    private static final String DAILY = "1011000400000000&内服・経口・１日１回朝食後&JAMISDP01";

    /** The slots run from bedtime back to rising: a reversed reading gives every one of these wrongly. */
    @ParameterizedTest
    @CsvSource({
        "1011000090000000,WAKE",
        "1011000400000000,PCM",
        "1011004000000000,PCD",
        "1011040000000000,PCV",
        "1011100000000000,HS"
    })
    void breakfastIsNotSupper(String code, String when) {
        TimingRepeatComponent rhythm = of(code + "&用法&JAMISDP01").rhythm().orElseThrow();
        assertThat(rhythm.getWhen()).hasSize(1);
        assertThat(rhythm.getWhen().get(0).getValue().toCode()).isEqualTo(when);
        assertThat(rhythm.getFrequency()).isEqualTo(1);
    }

    @Test
    void aCodeThatIsInNoTableHasNoRhythmButItsText() {
        Regimen regimen = of("1011000411000000&朝食後２時間&JAMISDP01");
        assertThat(regimen.rhythm()).isEmpty();
        assertThat(regimen.text()).isEqualTo("朝食後２時間");
        assertThat(regimen.usage().getCodingFirstRep().getCode()).isEqualTo("1011000411000000");
    }

    @Test
    void whatStandsBesideAUsageTakesItsRhythmAway() {
        Regimen regimen = of(DAILY + "~I1100000&１日おき&JAMISDP01");
        assertThat(regimen.rhythm()).isEmpty();
        assertThat(regimen.skipsDays()).isTrue();
        assertThat(regimen.text()).isEqualTo("内服・経口・１日１回朝食後 １日おき");
        assertThat(regimen.additions()).hasSize(1);
    }

    @Test
    void aCodeWithoutTextIsReadAloud() {
        assertThat(of("1011040000000000&&JAMISDP01").text()).isEqualTo("内服・経口・１日１回夕食後");
        assertThat(of("U9&&99USE").text()).isEqualTo("U9");
    }

    @ParameterizedTest
    @CsvSource({
        "1013044400000000&x&JAMISDP01,3",
        "1022000000000000&x&JAMISDP01,2",
        "U1&１日２回朝夕&99USE,2",
        "U1&1日4回&99USE,4",
        "U1&朝昼夕食後&99USE,",
        "U1&１日おき&99USE,",
        "U1&1日&99USE,"
    })
    void theDosesOfADayAreThoseOfTheTableElseOfTheText(String usage, Integer expected) {
        assertThat(of(usage).dosesPerDay()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void asNeededIsTheUsageOrANumberOfDosesWithoutDays() {
        assertThat(of("1050110020000000&疼痛時&JAMISDP01").isAsNeeded()).isTrue();
        assertThat(of("1059999999999999&発熱時&JAMISDP01").isAsNeeded()).isTrue();
        assertThat(regimen("TQ1|1||U1&痛いとき&99USE|||||||||||10").isAsNeeded()).isTrue();
        assertThat(regimen("TQ1|1||" + DAILY + "|||14^d||||||||10").isAsNeeded())
                .isFalse();
        assertThat(of(DAILY).isAsNeeded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"14^d,14", "14^D&日&ISO+,14", "5^TIME&回&MR9P,", "2^wk,", "14,"})
    void onlyDaysAreDays(String duration, BigDecimal expected) {
        DrugScene it = DrugScene.of("TQ1|1||" + DAILY + "|||" + duration);
        assertThat(Regimen.of(it.scene(), it.segment()).days(it.scene())).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void withoutATimingNothingIsSaid() {
        Regimen regimen = Regimen.of(DrugScene.of("TQ1|1").scene(), null);
        assertThat(regimen.usage().isEmpty()).isTrue();
        assertThat(regimen.text()).isEmpty();
        assertThat(regimen.dosesPerDay()).isEmpty();
        assertThat(regimen.isAsNeeded()).isFalse();
    }

    private static Regimen of(String pattern) {
        return regimen("TQ1|1||" + pattern);
    }

    private static Regimen regimen(String line) {
        DrugScene it = DrugScene.of(line);
        return Regimen.of(it.scene(), it.segment());
    }
}
