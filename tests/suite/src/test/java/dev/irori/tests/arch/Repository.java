package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in this repository, found from wherever the tests run. */
public final class Repository {
    private static final List<String> MODULES = List.of("mapping", "server", "tests/suite");

    private Repository() {}

    /** The folder with the launcher. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests do not run inside the repository");
            }
        }
        return folder;
    }

    static List<Path> sourceRoots() {
        return List.of(root().resolve("mapping/src/main/java"), root().resolve("server/src/main/java"));
    }

    static JavaClasses main() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(Edges.ROOT);
    }

    static JavaClasses tests() {
        return new ClassFileImporter().importPaths(testFolders().toArray(Path[]::new));
    }

    private static List<Path> testFolders() {
        return existing(MODULES.stream().map(module -> root().resolve(module).resolve("target/test-classes")));
    }

    private static List<Path> existing(Stream<Path> folders) {
        return folders.filter(Files::isDirectory).toList();
    }
}
