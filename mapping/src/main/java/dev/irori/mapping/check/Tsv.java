package dev.irori.mapping.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the rule tables beside the classes: tab separated, "#" begins a comment line. */
final class Tsv {
    private Tsv() {}

    static List<String[]> rows(String resource) {
        return read(resource)
                .lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** A cell that may be missing at the end of a row. */
    static String cell(String[] row, int index) {
        return index < row.length ? row[index] : "";
    }

    static List<String> list(String cell) {
        return Arrays.asList(cell.split(",", -1));
    }

    private static String read(String resource) {
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing rule table " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
