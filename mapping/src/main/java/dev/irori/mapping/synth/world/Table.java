package dev.irori.mapping.synth.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The tab-separated lists beside this package: one row per line, comments after {@code #}. */
final class Table {
    private static final String FOLDER = "/dev/irori/mapping/synth/";

    private Table() {}

    static <T> List<T> read(String name, Function<List<String>, T> row) {
        List<T> rows = new ArrayList<>();
        for (String line : text(name).split("\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(row.apply(Arrays.asList(line.split("\t", -1))));
            }
        }
        return List.copyOf(rows);
    }

    private static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream(FOLDER + name + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
