package dev.irori.tests.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.irori.mapping.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guideline's own samples have faults that are known from reading them; each is found by its rule. */
class OfficialSamplesTest {
    private static final String PATIENT = "999/901/9999013/";
    private static List<Finding> findings = List.of();

    @BeforeAll
    static void checkSamples() throws IOException {
        String shared = System.getProperty("irori.shared", "");
        assumeFalse(shared.isBlank(), "set -Dirori.shared to the folder of reference data to check the samples");
        Path root = Path.of(shared, "data", "official-samples");
        List<Input> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> inputs.add(input(root, file)));
        }
        findings = Scenes.check(inputs);
    }

    private static Input input(Path root, Path file) {
        try {
            String path = root.relativize(file).toString().replace('\\', '/');
            return Input.of(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // A birth date in PID-9 leaves PID-7 empty.
        "OMG-13, R-PID-7, PID[1]-7",
        // The care date is not that of the field the table names.
        "OMP-11, F-CONTENT-DATE, RXA[1]-3",
        "OMG-02, F-CONTENT-DATE, ORC[1]-9",
        "OML-11, F-CONTENT-DATE, SPM[1]-17",
        "OMP-02, F-CONTENT-DATE, ORC[2]-9",
        // Ten samples lie in the folder of another patient.
        "OMD,    F-CONTENT-PATIENT, PID[1]-3",
        "OMG-01, F-CONTENT-PATIENT, PID[1]-3",
        "OMG-02, F-CONTENT-PATIENT, PID[1]-3",
        "OMG-03, F-CONTENT-PATIENT, PID[1]-3",
        "OMG-11, F-CONTENT-PATIENT, PID[1]-3",
        "OMG-12, F-CONTENT-PATIENT, PID[1]-3",
        "OMG-13, F-CONTENT-PATIENT, PID[1]-3",
        "OML-11, F-CONTENT-PATIENT, PID[1]-3",
        "ADT-61, F-CONTENT-PATIENT, PID[1]-3",
        "PPR-01, F-CONTENT-PATIENT, PID[1]-3",
        // Claims codes under the name of HOT, and one mistyped code.
        "OMP-02, C-HOT-CHECK, RXC[1]-2",
        "OMP-02, C-HOT-CHECK, RXC[2]-2",
        "OMP-12, C-HOT-CHECK, RXA[1]-5",
        "OMP-01, C-HOT-CHECK, RXE[2]-2",
        "OMP-11, C-HOT-CHECK, RXA[2]-5",
        // A department where a referring doctor belongs; a doctor one component too far right.
        "OMG-03, C-DEPARTMENT-PLACE, PV1[1]-8",
        "OMG-13, C-DEPARTMENT-PLACE, PV1[1]-8",
        "OMG-03, D-PERSON, PV1[1]-7",
        "OMG-13, D-PERSON, PV1[1]-7",
        "ADT-22, D-PERSON-NAME, PV1[1]-7",
        "ADT-42, D-PERSON-NAME, PV1[1]-7",
        "OML-01, D-PERSON-NAME, PV1[1]-7",
        // Not recovered, and yet a date of resolution.
        "PPR-01, X-OUTCOME, PRB[1]-14",
        // An insurance segment that the guideline does not list, with seven digits of an insurer number.
        "PPR-01, S-ZI1, ZI1[1]",
        "PPR-01, C-INSURER-LENGTH, ZI1[1]-3",
        // Order numbers that do not agree with each other or with the name.
        "OMG-12, F-CONTENT-ORDER, ORC[1]-2",
        "OMG-12, X-ORDER-NUMBER, OBR[2]-2",
        "OMG-13, F-ORDER-NINES, ''",
        "OMG-11, F-ORDER-LENGTH, ''",
        // JLAC10 codes of 15 characters.
        "OML-01, C-JLAC10-LENGTH, OBX[5]-3",
        "ADT-61, C-JLAC10-LENGTH, IAM[1]-3",
        // How the character sets are written, and a transport byte that was left.
        "OMP-11, M-CHARSET-NAME, MSH[1]-18",
        "OMP-01, M-CHARSET-METHOD, MSH[1]-20",
        "ADT-00, M-FRAME, ''"
    })
    void aKnownFaultIsFound(String type, String rule, String place) {
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.path()).startsWith(PATIENT);
            assertThat(finding.origin().type()).isEqualTo(type);
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

    @Test
    void theThreeBrokenFilesAreErrors() {
        assertThat(findings.stream()
                        .filter(finding -> finding.path().startsWith("000/000/0000001/"))
                        .map(finding -> finding.rule().id()))
                .contains("P-PATIENT", "P-TYPE", "P-DATE", "M-HEADER", "S-OMP-11-ORDER", "R-AL1-3");
    }

    @Test
    void thePassingSamplesFitTheModelOfHl7() {
        assertThat(findings.stream()
                        .filter(finding -> finding.path().startsWith(PATIENT))
                        .map(finding -> finding.rule().id()))
                .doesNotContain("M-V25-STRUCTURE", "M-V25-FIELDS", "M-V25-REPETITION", "M-V25-COMPONENTS");
    }
}
