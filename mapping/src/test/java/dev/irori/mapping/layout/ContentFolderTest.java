package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.irori.kernel.PatientNumber;
import java.text.Normalizer;
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

class ContentFolderTest {

    private static final String SEVEN =
            "0000067890_20240628_L18842^退院時サマリー^99DC1^18842-5^退院時サマリー^LN_000000240628900_20240628160000000_7A_1";
    private static final String SIX =
            "0123456789_20160101_L-OBSERVATIONS^OBSERVATIONS^99ZL01_000000020160101_201601011500321_1";

    @Test
    void sevenParts() {
        ContentFolder folder = ContentFolder.parse(SEVEN).orThrow();

        assertThat(folder.patient()).isEqualTo(new PatientNumber("0000067890"));
        assertThat(folder.date()).hasToString("20240628");
        assertThat(folder.type()).hasToString("L18842^退院時サマリー^99DC1^18842-5^退院時サマリー^LN");
        assertThat(folder.key()).isEqualTo("000000240628900");
        assertThat(folder.stamp()).hasToString("20240628160000000");
        assertThat(folder.department()).isEqualTo("7A");
        assertThat(folder.flag()).isEqualTo(Flag.VALID);
        assertThat(folder).hasToString(SEVEN);
    }

    @Test
    void sixPartsLackTheDepartment() {
        ContentFolder folder = ContentFolder.parse(SIX).orThrow();

        assertThat(folder.key()).isEqualTo("000000020160101");
        assertThat(folder.stamp()).hasToString("201601011500321");
        assertThat(folder.department()).isEmpty();
        assertThat(folder).hasToString(SIX);
    }

    @Test
    void aTypeMayHoldTheSeparator() {
        String name = "77_-_L_1^院内_文書^99A_B_1_20240510113000020_2";
        ContentFolder folder = ContentFolder.parse(name).orThrow();

        assertThat(folder.type()).hasToString("L_1^院内_文書^99A_B");
        assertThat(folder.key()).isEqualTo("1");
        assertThat(folder.flag()).isEqualTo(Flag.HISTORY);
        assertThat(folder).hasToString(name);
    }

    @Test
    void flatFilesOfTheOlderLayoutHaveAnExtension() {
        ContentFolder folder = ContentFolder.parse(SEVEN + ".pdf").orThrow();

        assertThat(folder.flag()).isEqualTo(Flag.VALID);
        assertThat(folder.extension()).isEqualTo(".pdf");
        assertThat(folder).hasToString(SEVEN + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000012345_20240510_^外来診療録^^34108-1^外来診療録^LN_000000240510901_20240510123000000_73_1",
                "0000012345_20240510_LJCS-100D_20240510123000000.1.000000240510901.3_20240510123000000_08_1",
                "0000012345_20240510_34108-1_1_20240510123000_-_0",
                "0000012345_-_^^_1_20240510123000_-_0"
            })
    void whatTheFieldWritesReadsAndPrintsAsItWas(String name) {
        assertThat(ContentFolder.parse(name).orThrow()).hasToString(name);
    }

    @Test
    void marksStoredApartStayApart() {
        String apart = Normalizer.normalize("77_-_^ガーゼ交換^99A_1_20240510113000_-_1", Normalizer.Form.NFD);

        assertThat(ContentFolder.parse(apart).orThrow()).hasToString(apart);
    }

    @ParameterizedTest
    @CsvSource({
        "'', name.parts",
        "_, name.parts",
        "______, name.patient",
        "77_-_A_20240510113000_1, name.parts",
        "77_-_20240510113000_-_1, name.parts",
        "_-_A_1_20240510113000_-_1, name.patient",
        "77_20241301_A_1_20240510113000_-_1, name.date",
        "77_-__1_20240510113000_-_1, name.type",
        "77_-_A__20240510113000_-_1, name.order",
        "77_-_A_1_2024_-_1, name.timestamp",
        "77_-_A_1_20240510113000__1, name.department",
        "77_-_A_1_20240510113000_内科_1, name.department",
        "77_-_A_1_20240510113000_-_, name.flag",
        "77_-_A_1_20240510113000_-_9, name.flag",
        "77_-_A_1_20240510113000_-_1pdf, name.flag"
    })
    void aNameThatBreaksTheGrammarIsACodedProblem(String name, String code) {
        assertThat(ContentFolder.parse(name).failure().orElseThrow().code()).isEqualTo(code);
    }

    @Property
    void roundTrip(@ForAll("valid") ContentFolder folder) {
        assertThat(ContentFolder.parse(folder.toString()).orThrow()).isEqualTo(folder);
    }

    @Property
    void anyTextEndsInANameThatPrintsTheSameOrInAProblem(@ForAll("hostile") String text) {
        ContentFolder.parse(text)
                .asOptional()
                .ifPresent(folder -> assertThat(folder).hasToString(text));
    }

    @Test
    void endlessNamesTakeLinearTime() {
        assertTimeoutPreemptively(Hostile.LINEAR, () -> {
            for (String text : Hostile.endless()) {
                assertThat(ContentFolder.parse(text).failure()).isPresent();
            }
        });
    }

    @Provide
    Arbitrary<String> hostile() {
        return Hostile.names();
    }

    @Provide
    Arbitrary<ContentFolder> valid() {
        Arbitrary<DocumentType> types = Arbitraries.of("L1", "経過記録", "カ\u3099", "99Z_01", "", "LN", "11506-3")
                .list()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(parts -> new DocumentType(String.join("^", parts)));
        return Combinators.combine(
                        Valid.patients(),
                        Valid.dates(),
                        types,
                        Valid.orders(),
                        Valid.stamps(),
                        Arbitraries.oneOf(Valid.departments(), Arbitraries.just("")),
                        Arbitraries.of(Flag.class),
                        Arbitraries.of("", ".pdf", ".tar.gz"))
                .as(ContentFolder::new);
    }
}
