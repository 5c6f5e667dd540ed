package dev.irori.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.tests.arch.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README speaks of every package there is. */
class ReadmeTest {
    @Test
    void everyPackageHasItsLine() throws IOException {
        String readme = Files.readString(Repository.root().resolve("README.md"));

        List<String> silent = Stream.of(
                        packages("mapping/src/main/java/dev/irori", ""),
                        packages("mapping/src/main/java/dev/irori/mapping", "mapping."),
                        packages("server/src/main/java/dev/irori", ""))
                .flatMap(List::stream)
                .filter(name -> !name.equals("mapping"))
                .filter(name -> !readme.contains("| `" + name + "` |"))
                .toList();

        assertThat(silent).as("packages without a row in README.md").isEmpty();
    }

    private static List<String> packages(String folder, String prefix) throws IOException {
        try (Stream<Path> below = Files.list(Repository.root().resolve(folder))) {
            return below.filter(path -> Files.exists(path.resolve("package-info.java")))
                    .map(path -> prefix + path.getFileName())
                    .sorted()
                    .toList();
        }
    }
}
