package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNameTest {

    @Test
    void sevenParts() {
        StandardName name = StandardName.parse("0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1")
                .orThrow();

        assertThat(name)
                .isEqualTo(new StandardName(
                        new PatientNumber("0000012345"),
                        ServiceDate.of(LocalDate.of(2024, 5, 10)),
                        "OML-11",
                        "000000240510100",
                        new FileStamp("20240510113000020"),
                        "73",
                        Flag.VALID));
        assertThat(name.dataType()).contains(DataType.OML_11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999013_-_ADT-61_999999999999999_20111014232213000_-_1",
                "9999013_20111220_OMG-11_2011122000300_20111220224447339_24_1",
                "00000107_-_ADT-00_999999999999999_20240101000000_-_1",
                "0000012345_20240809_OML-11_000000240809101_20240809112500040_7A_0",
                "A1234567_-_ADT-00_999999999999999_20240101000000000_-_2",
                "77_20240510_OML-12_A-17.3_202405101130000_02A1Z_1",
                "123456789012345678901234567890_20240510_院内_1_2024051011300000_-_1"
            })
    void whatTheFieldWritesReadsAndPrintsAsItWas(String name) {
        assertThat(StandardName.parse(name).orThrow()).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', name.parts",
        "77, name.parts",
        "77_-_ADT-00_1_20240101000000000_1, name.parts",
        "77_-_ADT-00_1_20240101000000000_-_1_1, name.parts",
        "77_-_ADT-00_1_20240101000000000_-_1_, name.parts",
        "_-_ADT-00_1_20240101000000000_-_1, name.patient",
        "7 7_-_ADT-00_1_20240101000000000_-_1, name.patient",
        "7７_-_ADT-00_1_20240101000000000_-_1, name.patient",
        "77__ADT-00_1_20240101000000000_-_1, name.date",
        "77_20240231_ADT-00_1_20240101000000000_-_1, name.date",
        "77_2024051_ADT-00_1_20240101000000000_-_1, name.date",
        "77_+2024051_ADT-00_1_20240101000000000_-_1, name.date",
        "77_-__1_20240101000000000_-_1, name.type",
        "77_-_ADT-00__20240101000000000_-_1, name.order",
        "77_-_ADT-00_1_2024010100000_-_1, name.timestamp",
        "77_-_ADT-00_1_202401010000000000_-_1, name.timestamp",
        "77_-_ADT-00_1_20240101T00000000_-_1, name.timestamp",
        "77_-_ADT-00_1_20240101000000000__1, name.department",
        "77_-_ADT-00_1_20240101000000000_--_1, name.department",
        "77_-_ADT-00_1_20240101000000000_123456_1, name.department",
        "77_-_ADT-00_1_20240101000000000_-_3, name.flag",
        "77_-_ADT-00_1_20240101000000000_-_, name.flag",
        "77_-_ADT-00_1_20240101000000000_-_1.hl7, name.flag"
    })
    void aNameThatBreaksTheGrammarIsACodedProblem(String name, String code) {
        Problem problem = StandardName.parse(name).failure().orElseThrow();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.subject()).isEqualTo(name);
    }

    @Test
    void partsThatCouldNotBeReadBackAreRefused() {
        StandardName name =
                StandardName.parse("77_-_ADT-00_1_20240101000000000_-_1").orThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> copy(name, "ADT_00", "1", "-"));
        assertThatIllegalArgumentException().isThrownBy(() -> copy(name, "ADT-00", "1_1", "-"));
        assertThatIllegalArgumentException().isThrownBy(() -> copy(name, "ADT-00", "1", ""));
    }

    private static StandardName copy(StandardName name, String type, String order, String department) {
        return new StandardName(name.patient(), name.date(), type, order, name.stamp(), department, name.flag());
    }

    @Property
    void roundTrip(@ForAll("valid") StandardName name) {
        assertThat(StandardName.parse(name.toString()).orThrow()).isEqualTo(name);
    }

    @Property
    void anyTextEndsInANameThatPrintsTheSameOrInAProblem(@ForAll("hostile") String text) {
        StandardName.parse(text).asOptional().ifPresent(name -> assertThat(name).hasToString(text));
    }

    @Test
    void endlessNamesTakeLinearTime() {
        assertTimeoutPreemptively(Hostile.LINEAR, () -> {
            for (String text : Hostile.endless()) {
                Problem problem = StandardName.parse(text).failure().orElseThrow();
                assertThat(problem.subject()).hasSizeLessThan(1_000);
            }
        });
    }

    @Provide
    Arbitrary<String> hostile() {
        return Hostile.names();
    }

    @Provide
    Arbitrary<StandardName> valid() {
        return Combinators.combine(
                        Valid.patients(),
                        Valid.dates(),
                        Arbitraries.oneOf(
                                Arbitraries.of(DataType.class).map(DataType::folder),
                                Arbitraries.of("OML-12", "院内^検査", "ガ", "か\u3099")),
                        Valid.orders(),
                        Valid.stamps(),
                        Valid.departments(),
                        Arbitraries.of(Flag.class))
                .as(StandardName::new);
    }
}
