package dev.irori.tests.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.irori.mapping.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store whose patients are irregular on purpose, each in one documented way. */
class IrregularStoreTest {
    private static List<Finding> findings = List.of();

    @BeforeAll
    static void checkStore() throws IOException {
        String shared = System.getProperty("irori.shared", "");
        assumeFalse(shared.isBlank(), "set -Dirori.shared to the folder of reference data to check the examples");
        Path root = Path.of(shared, "data", "ssmix2-examples", "storage", "STD_QUIRKS");
        List<Input> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inputs.add(Input.of(root.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        findings = Scenes.check(inputs);
    }

    @ParameterizedTest
    @CsvSource({
        "00000101, D-VENDOR-CHARACTER",
        "00000102, D-HALF-KANA",
        "00000103, M-REPAIRED",
        "00000105, M-TERMINATOR",
        "00000105, D-HALF-KANA",
        "00000106, M-FRAME",
        "00000107, F-TIMESTAMP-LENGTH",
        "00000107, F-CONTENT-PATIENT",
        "00000108, E-SINGLE",
        "00000109, E-CONTRADICTION",
        "00000110, E-EMPTY",
        "00000111, M-UNTERMINATED",
        "77, F-PADDING",
        "12345, F-PADDING"
    })
    void aDocumentedIrregularityIsFound(String patient, String rule) {
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.path()).contains("/" + patient + "/");
            assertThat(finding.rule().id()).isEqualTo(rule);
        });
    }
}
