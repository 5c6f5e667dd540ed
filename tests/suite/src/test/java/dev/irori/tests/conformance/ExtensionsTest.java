package dev.irori.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every extension of our own that a resource carries is defined in the guide, and nothing is defined for no one. */
class ExtensionsTest {
    private static final String BASE = "https://irori.dev/fhir/StructureDefinition/";
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void whatIsEmittedIsDefinedAndWhatIsDefinedIsEmitted() throws IOException {
        // A Patient known only from other files carries it; golden cases leave that Patient out.
        Set<String> emitted = new TreeSet<>(Set.of("demographics-source"));
        for (Path golden : files(ROOT.resolve("mapping/src/test/resources/golden"), "out.json")) {
            collect(Files.readString(golden), emitted);
        }
        Set<String> defined = new TreeSet<>();
        for (Path definition : files(ROOT.resolve("ig/input/resources"), ".json")) {
            String name = definition.getFileName().toString();
            if (name.startsWith("StructureDefinition-")) {
                defined.add(name.substring("StructureDefinition-".length(), name.length() - ".json".length()));
            }
        }
        assertThat(emitted).isNotEmpty().isEqualTo(defined);
    }

    private static void collect(String json, Set<String> names) {
        for (int at = json.indexOf(BASE); at >= 0; at = json.indexOf(BASE, at + 1)) {
            names.add(json.substring(at + BASE.length(), json.indexOf('"', at)));
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(it -> it.toString().endsWith(ending)).toList();
        }
    }
}
