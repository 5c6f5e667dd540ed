package dev.irori.mapping.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What SS-MIX2 uses of each HL7 segment: the names under which the guide prints rules, and the list none may escape. */
public final class Fields {

    /**
     * One field.
     *
     * @param types the data types that use it; empty for every type that has the segment
     */
    public record Entry(
            String segment,
            int number,
            String type,
            String cardinality,
            String japanese,
            String english,
            List<String> types) {

        /** As the guideline writes it: {@code PRB-3}. */
        public String name() {
            return segment + "-" + number;
        }
    }

    private static final Map<String, Entry> ALL = all();

    private Fields() {}

    public static Optional<Entry> of(String segment, int number) {
        return Optional.ofNullable(ALL.get(segment + "-" + number));
    }

    /** In the order of the table. */
    public static List<Entry> entries() {
        return List.copyOf(ALL.values());
    }

    /** Those that a data type uses. */
    public static List<Entry> of(String type, Set<String> segments) {
        return ALL.values().stream()
                .filter(entry -> segments.contains(entry.segment()))
                .filter(entry -> entry.types().isEmpty() || entry.types().contains(type))
                .toList();
    }

    private static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (Row row : Tsv.load("fields.tsv", 2).rows()) {
            Entry entry = entry(row);
            all.put(entry.name(), entry);
        }
        return all;
    }

    private static Entry entry(Row row) {
        String types = row.cell("types").orElseThrow();
        return new Entry(
                row.code(),
                Integer.parseInt(row.cell("field").orElseThrow()),
                row.cell("type").orElseThrow(),
                row.cell("cardinality").orElseThrow(),
                row.japanese(),
                row.english(),
                types.equals("*") ? List.of() : Arrays.asList(types.split(",", -1)));
    }
}
