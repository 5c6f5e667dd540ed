package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.irori.kernel.Problem;
import java.text.Normalizer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedPathTest {

    private static final String TYPE = "^ガーゼ交換記録^^34108-1^外来診療録^LN";
    private static final String CONTENT = "0000012345_20240510_" + TYPE + "_000000240510901_20240510123000000_73_1";
    private static final String FOLDERS = "000/001/0000012345/20240510/";

    @Test
    void everyLevel() {
        String text = FOLDERS + TYPE + "/" + CONTENT + "/images/1.png";
        ExtendedPath path = ExtendedPath.parse(text).orThrow();

        assertThat(path.patient().patient()).hasToString("0000012345");
        assertThat(path.date()).hasToString("20240510");
        assertThat(path.type()).isEqualTo(new DocumentType(TYPE));
        assertThat(path.content()).hasToString(CONTENT);
        assertThat(path.member()).isEqualTo("images/1.png");
        assertThat(path.disagreements()).isEmpty();
        assertThat(path).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOLDERS + TYPE + "/" + CONTENT,
                FOLDERS + TYPE + "/" + CONTENT + ".pdf",
                FOLDERS + TYPE + "/" + CONTENT + "/main_document.xml",
                "77/77/-/34108-1/77_-_34108-1_1_20240510123000_1/main_document.hl7",
                "77//77/-/34108-1/77_-_34108-1_1_20240510123000_1/main_document.hl7"
            })
    void foldersFilesAndTheOlderFlatLayout(String text) {
        ExtendedPath path = ExtendedPath.parse(text).orThrow();

        assertThat(path.disagreements()).isEmpty();
        assertThat(path).hasToString(text);
    }

    @Test
    void aNameWithMarksStoredApartAgreesWithOneWithoutAndBothPrintAsTheyWere() {
        String text = FOLDERS + Normalizer.normalize(TYPE, Normalizer.Form.NFD) + "/" + CONTENT;
        ExtendedPath path = ExtendedPath.parse(text).orThrow();

        assertThat(text).isNotEqualTo(FOLDERS + TYPE + "/" + CONTENT);
        assertThat(path.disagreements()).isEmpty();
        assertThat(path).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "000/002/0000012345/20240510/L, path.split path.other-type",
        "000/001/0000012346/20240510/" + TYPE + ", path.other-patient",
        "000/001/0000012345/-/" + TYPE + ", path.other-date",
        "000/001/0000012345/20240510/34108-1, path.other-type"
    })
    void disagreementIsAFinding(String folders, String codes) {
        ExtendedPath path = ExtendedPath.parse(folders + "/" + CONTENT).orThrow();

        assertThat(path.disagreements()).extracting(Problem::code).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', path.depth",
        FOLDERS + TYPE + ", path.depth",
        FOLDERS + TYPE + "/, name.parts",
        FOLDERS + TYPE + "/" + CONTENT + "/, path.depth",
        FOLDERS + TYPE + "/Thumbs.db, name.parts",
        "000/001/0000012345/20241301/L/" + CONTENT + ", name.date"
    })
    void aPathThatBreaksTheGrammarIsACodedProblem(String path, String code) {
        assertThat(ExtendedPath.parse(path).failure().orElseThrow().code()).isEqualTo(code);
    }

    @Property
    void anyTextEndsInAPathThatPrintsTheSameOrInAProblem(@ForAll("hostile") String text) {
        ExtendedPath.parse(text).asOptional().ifPresent(path -> assertThat(path).hasToString(text));
        String member = FOLDERS + TYPE + "/" + CONTENT + "/" + text;
        ExtendedPath.parse(member)
                .asOptional()
                .ifPresent(path -> assertThat(path).hasToString(member));
    }

    @Test
    void endlessPathsTakeLinearTime() {
        assertTimeoutPreemptively(Hostile.LINEAR, () -> {
            for (String text : Hostile.endless()) {
                assertThat(ExtendedPath.parse(text).failure()).isPresent();
            }
        });
    }

    @Provide
    Arbitrary<String> hostile() {
        return Hostile.names();
    }
}
