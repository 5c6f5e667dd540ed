package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.Problem;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardPathTest {

    private static final String NAME = "0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1";

    @Test
    void everyLevel() {
        StandardPath path =
                StandardPath.parse("000/001/0000012345/20240510/OML-11/" + NAME).orThrow();

        assertThat(path.patient()).isEqualTo(new PatientFolders("000", "001", new PatientNumber("0000012345")));
        assertThat(path.date()).hasToString("20240510");
        assertThat(path.type()).isEqualTo("OML-11");
        assertThat(path.name()).hasToString(NAME);
        assertThat(path.disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "77/77, 77", // the empty second level dropped
        "77//77, 77",
        "123/123, 123",
        "123/4/1234, 1234",
        "123/45/12345, 12345",
        "123/456/123456, 123456",
        "A12/345/A1234567, A1234567",
        "202/405/20240510, 20240510", // a number that looks like a date
        "123/456/123456789012345678901234567890, 123456789012345678901234567890"
    })
    void shortAndLongNumbers(String folders, String number) {
        String text = folders + "/-/ADT-00/" + number + "_-_ADT-00_999999999999999_20240101000000000_-_1";
        StandardPath path = StandardPath.parse(text).orThrow();

        assertThat(path.patient().patient()).hasToString(number);
        assertThat(path.disagreements()).isEmpty();
        assertThat(path).hasToString(text);
    }

    @Test
    void aCollapsedNumberThatLooksLikeADateIsStillThePatient() {
        String text = "202/20240510/20240511/OMD/20240510_20240511_OMD_1_20240101000000000_-_1";
        StandardPath path = StandardPath.parse(text).orThrow();

        assertThat(path.patient().patient()).hasToString("20240510");
        assertThat(path.date()).hasToString("20240511");
        assertThat(path.disagreements()).extracting(Problem::code).containsExactly("path.split");
    }

    @ParameterizedTest
    @CsvSource({
        "000/002/0000012345/20240510/OML-11, path.split",
        "000/0000012345/20240510/OML-11, path.split",
        "00/001/0000012345/20240510/OML-11, path.split",
        "000/001/0000012346/20240510/OML-11, path.other-patient",
        "000/001/0000012345/20240511/OML-11, path.other-date",
        "000/001/0000012345/-/OML-11, path.other-date",
        "000/001/0000012345/20240510/OML-12, path.other-type",
    })
    void disagreementIsAFindingAndTheFolderNamesThePatient(String folders, String code) {
        String text = folders + "/" + NAME;
        StandardPath path = StandardPath.parse(text).orThrow();

        assertThat(path.disagreements()).extracting(Problem::code).containsExactly(code);
        assertThat(path.disagreements()).extracting(Problem::subject).containsExactly(text);
        assertThat(path).hasToString(text);
    }

    @Test
    void aMisplacedFileDisagreesInEverything() {
        StandardPath path =
                StandardPath.parse("000/009/0000000001/20000401/ADT-31/" + NAME).orThrow();

        assertThat(path.disagreements())
                .extracting(Problem::code)
                .containsExactly("path.split", "path.other-patient", "path.other-date", "path.other-type");
    }

    @ParameterizedTest
    @CsvSource({
        "'', path.depth",
        "000, path.depth",
        "000/001/0000012345/20240510/OML-11, path.depth",
        "000/001/0000012345/20240510/OML-11/, name.parts",
        "000/001/0000012345/20240510/OML-11/sub/x, path.depth",
        "000/001/0000012345/20240231/OML-11/x, name.date",
        "000/001/0000012345/2024051/OML-11/x, name.date",
        "000/001/0000012345/20240510//x, name.type",
        "000/001/../20240510/OML-11/x, name.patient",
        "0000/001/0000012345/20240510/OML-11/x, path.split",
        "../../0000012345/20240510/OML-11/x, path.split",
        "/001/0000012345/20240510/OML-11/x, path.split",
        "000/001/0000012345/20240510/OML-11/readme.txt, name.parts"
    })
    void aPathThatBreaksTheGrammarIsACodedProblem(String path, String code) {
        assertThat(StandardPath.parse(path).failure().orElseThrow().code()).isEqualTo(code);
    }

    @Property
    void foldersOfAnyNumberAreSplitRight(@ForAll("patients") PatientNumber patient) {
        PatientFolders folders = PatientFolders.of(patient);
        String text = folders + "/-/ADT-00/" + patient + "_-_ADT-00_999999999999999_20240101000000000_-_1";
        StandardPath path = StandardPath.parse(text).orThrow();

        assertThat(folders.isSplitRight()).isTrue();
        assertThat(path.patient()).isEqualTo(folders);
        assertThat(path.disagreements()).isEmpty();
        assertThat(path).hasToString(text);
    }

    @Property
    void anyTextEndsInAPathThatPrintsTheSameOrInAProblem(@ForAll("hostile") String text) {
        StandardPath.parse(text).asOptional().ifPresent(path -> assertThat(path).hasToString(text));
        StandardPath.parse("000/001/0000012345/20240510/OML-11/" + text);
    }

    @Test
    void endlessPathsTakeLinearTime() {
        assertTimeoutPreemptively(Hostile.LINEAR, () -> {
            for (String text : Hostile.endless()) {
                assertThat(StandardPath.parse(text).failure()).isPresent();
            }
        });
    }

    @Provide
    Arbitrary<PatientNumber> patients() {
        return Valid.patients();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Hostile.names();
    }
}
