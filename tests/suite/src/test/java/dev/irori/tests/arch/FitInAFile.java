package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The source file of a class has at most 300 lines of code; blank lines and comments are free. */
final class FitInAFile extends ArchCondition<JavaClass> {
    private static final int LINES = 300;

    private final List<Path> sourceRoots;

    FitInAFile(List<Path> sourceRoots) {
        super("fit in " + LINES + " lines of code");
        this.sourceRoots = List.copyOf(sourceRoots);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.isTopLevelClass()) {
            return;
        }
        Optional<Path> source = source(type);
        if (source.isEmpty()) {
            events.add(SimpleConditionEvent.violated(type, "no source found for " + type.getName()));
            return;
        }
        long lines = code(source.get());
        if (lines > LINES) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + lines + " lines of code"));
        }
    }

    private Optional<Path> source(JavaClass type) {
        String name = type.getSource().flatMap(source -> source.getFileName()).orElse(type.getSimpleName() + ".java");
        Path relative = Path.of(type.getPackageName().replace('.', '/'), name);
        return sourceRoots.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::exists)
                .findFirst();
    }

    private static long code(Path source) {
        try {
            boolean comment = false;
            long count = 0;
            for (String raw : Files.readAllLines(source)) {
                String line = raw.strip();
                boolean starts = line.startsWith("/*");
                if (!comment && !starts && !line.isEmpty() && !line.startsWith("//")) {
                    count++;
                }
                comment = (comment || starts) && !line.endsWith("*/");
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
