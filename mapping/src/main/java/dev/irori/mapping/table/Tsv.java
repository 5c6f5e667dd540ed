package dev.irori.mapping.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads our tables: tab separated, one header line, {@code #} begins a comment line, no quoting. The first
 * {@code keyColumns} cells of a line are unique. A table that breaks these rules is a broken build, reported by line.
 */
record Tsv(List<String> columns, List<Row> rows) {

    static Tsv load(String resource, int keyColumns) {
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no table " + resource);
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
            return read(resource, text, keyColumns);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static Tsv read(String name, Reader text, int keyColumns) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        int number = 0;
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                check(new HashSet<>(cells).size() == cells.size(), name, number, "a column is named twice");
                continue;
            }
            check(cells.size() == columns.size(), name, number, cells.size() + " cells, not " + columns.size());
            check(keys.add(cells.subList(0, keyColumns)), name, number, "the key is there already: " + cells.get(0));
            check(cells.stream().allMatch(cell -> cell.equals(cell.strip())), name, number, "space around a cell");
            rows.add(new Row(columns, cells));
        }
        check(!columns.isEmpty(), name, number, "no header line");
        return new Tsv(columns, List.copyOf(rows));
    }

    private static void check(boolean holds, String name, int line, String complaint) {
        if (!holds) {
            throw new IllegalStateException(name + ":" + line + ": " + complaint);
        }
    }
}
