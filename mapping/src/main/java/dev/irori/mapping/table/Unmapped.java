package dev.irori.mapping.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fields that deliberately become no element, or are kept somewhere else than in a rule: each with its reason. */
public final class Unmapped {
    private static final String EVERY_TYPE = "*";

    private static final Map<String, Row> ALL = Tsv.load("unmapped.tsv", 2).rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> key(row.code(), field(row)), row -> row));

    private Unmapped() {}

    /** Why a data type does not map a field; the row of the type itself before that of all types. */
    public static Optional<Row> reason(String type, String field) {
        return Optional.ofNullable(ALL.get(key(type, field)))
                .or(() -> Optional.ofNullable(ALL.get(key(EVERY_TYPE, field))));
    }

    /** The fields that this data type alone excuses. */
    public static List<String> ofExactly(String type) {
        return ALL.values().stream()
                .filter(row -> row.code().equals(type))
                .map(Unmapped::field)
                .sorted()
                .toList();
    }

    private static String field(Row row) {
        return row.cell("field").orElseThrow();
    }

    private static String key(String type, String field) {
        return type + ' ' + field;
    }
}
