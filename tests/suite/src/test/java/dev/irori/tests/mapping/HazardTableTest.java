package dev.irori.tests.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each clinical hazard has its proof, or a mark that says where the proof is due; no proof is a name of nothing. */
class HazardTableTest {
    private static final Set<String> DUE = Set.of("index", "api", "link", "viewer");
    private static final Path TABLE =
            Path.of("src", "test", "resources", "dev", "irori", "tests", "mapping", "hazards.tsv");
    private static final Path MAPPING = Path.of("..", "..", "mapping", "src", "test");

    @Test
    void everyHazardIsProvedOrMarked() throws IOException {
        assertThat(hazards()).hasSizeGreaterThan(60).allSatisfy(hazard -> {
            assertThat(hazard).hasSize(4);
            assertThat(hazard[1]).isIn("C", "H");
            for (String proof : hazard[3].split(" ")) {
                assertThat(stands(proof)).as(hazard[0] + ": " + proof).isTrue();
            }
        });
    }

    @Test
    void noHazardIsListedTwice() throws IOException {
        Set<String> ids = new HashSet<>();
        assertThat(hazards())
                .allSatisfy(
                        hazard -> assertThat(ids.add(hazard[0])).as(hazard[0]).isTrue());
    }

    private static boolean stands(String proof) {
        if (proof.startsWith("golden:")) {
            return Files.exists(MAPPING.resolve("resources/golden")
                    .resolve(proof.substring(7))
                    .resolve("out.json"));
        }
        if (proof.startsWith("test:")) {
            return Files.exists(
                    MAPPING.resolve("java").resolve(proof.substring(5).replace('.', '/') + ".java"));
        }
        return DUE.contains(proof);
    }

    private static List<String[]> hazards() throws IOException {
        List<String[]> hazards = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#") && !line.startsWith("id\t")) {
                hazards.add(line.split("\t"));
            }
        }
        return hazards;
    }
}
