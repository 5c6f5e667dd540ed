package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabUnitsTest {

    @Test
    void theTableIsWhole() {
        Tsv tsv = Tsv.load("units.tsv", 1);

        assertThat(tsv.columns()).isEqualTo(List.of("source", "ucum", "en"));
        assertThat(tsv.rows()).hasSize(194);
        assertThat(tsv.rows()).allSatisfy(row -> {
            assertThat(LabUnits.folded(row.code()))
                    .as("sources are written folded")
                    .isEqualTo(row.code());
            assertThat(LabUnits.ucum(row.code())).isEqualTo(row.cell("ucum"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mg/dL, mg/dL",
        "ｍｇ／ｄＬ, mg/dL",
        "mg/dl, mg/dL",
        "%, %",
        "％, %",
        "mmHg, mm[Hg]",
        "mm(hg), mm[Hg]",
        "㎜Hg, mm[Hg]",
        "/min, /min",
        "回／１分, /min",
        "(hb), /min",
        "℃, Cel",
        "cel, Cel",
        "μg/mL, ug/mL",
        "µg/mL, ug/mL",
        "㎍/ml, ug/mL",
        "10^3/uL, 10*3/uL",
        "×10²/µL, 10*2/uL",
        "×１０３／μＬ, -",
        "10⁴/μL, 10*4/uL",
        "万/μl, 10*4/uL",
        "/uL, /uL",
        "/μＬ, /uL",
        "ﾊﾟｰｾﾝﾄ, %",
        "ﾐﾘｸﾞﾗﾑ, mg",
        "mL/min/1.73m2, mL/min/{1.73_m2}",
        "mL/min/1.73m², mL/min/{1.73_m2}",
        "IU/L, [IU]/L",
        "U/L, U/L",
        "mEq/L, meq/L",
    })
    void aUnitIsFoundHoweverItIsTyped(String written, String ucum) {
        assertThat(LabUnits.ucum(written).orElse("-")).isEqualTo(ucum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAB", "錠", "AMP", "度", "HFP", "MG/DI", "", "10^3", "カウント"})
    void whatIsNotInTheTableStaysAsItWasWritten(String written) {
        assertThat(LabUnits.ucum(written)).isEmpty();
    }

    @Test
    void nothingIsConverted() {
        assertThat(List.of("10^2/uL", "10^3/uL", "10^4/uL", "/uL"))
                .extracting(unit -> LabUnits.ucum(unit).orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(LabUnits.ucum("mg")).isNotEqualTo(LabUnits.ucum("Mg"));
    }

    @Property
    void widthAndSpacesNeverMatter(@ForAll @StringLength(max = 12) @CharRange(from = '!', to = '~') String unit) {
        String wide = unit.chars().mapToObj(c -> (char) (c - '!' + '！') + "　").collect(Collectors.joining());

        assertThat(LabUnits.folded(wide)).isEqualTo(LabUnits.folded(unit)).isEqualTo(unit);
        assertThat(LabUnits.ucum(wide)).isEqualTo(LabUnits.ucum(unit));
    }

    @Property
    void anyTextCanBeAskedFor(@ForAll String unit) {
        assertThat(LabUnits.ucum(unit).filter(String::isBlank)).isEmpty();
    }
}
