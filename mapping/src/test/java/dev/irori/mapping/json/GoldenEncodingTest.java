package dev.irori.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** Every resource of every golden case is written as HAPI writes it, contained resources and all. */
class GoldenEncodingTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @Test
    void writesWhatHapiWrites() throws IOException {
        for (Path golden : outputs()) {
            Bundle bundle = Oracle.R4.newJsonParser().parseResource(Bundle.class, Files.readString(golden));
            for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
                assertThat(Oracle.ours(entry.getResource()))
                        .as(
                                "%s %s",
                                GOLDEN.relativize(golden), entry.getResource().getId())
                        .isEqualTo(Oracle.text(entry.getResource()));
            }
        }
    }

    private static List<Path> outputs() throws IOException {
        try (Stream<Path> files = Files.find(GOLDEN, 3, (path, it) -> path.endsWith("out.json"))) {
            return files.sorted().toList();
        }
    }
}
