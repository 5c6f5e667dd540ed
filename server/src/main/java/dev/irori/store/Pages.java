package dev.irori.store;

import dev.irori.kernel.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Printed pages, written into a folder of their own. */
public final class Pages {
    private Pages() {}

    /** Writes each page under its name; the number of pages written. */
    public static Outcome<Integer> write(String folder, Map<String, String> pages) {
        try {
            Path root = Files.createDirectories(Path.of(folder));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.write(root.resolve(page.getKey()), page.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return Outcome.ok(pages.size());
        } catch (IOException | InvalidPathException e) {
            return Outcome.failed(Refused.problem(e, folder));
        }
    }
}
