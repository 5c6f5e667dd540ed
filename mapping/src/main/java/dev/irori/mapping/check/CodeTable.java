package dev.irori.mapping.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field component whose values a table lists. */
record CodeTable(
        String ruleId, String segment, int field, int component, Set<String> allowed, Wording name, String table) {
    private static final List<CodeTable> ALL =
            Tsv.rows("codes.tsv").stream().map(CodeTable::parse).toList();
    private static final Map<String, List<CodeTable>> BY_SEGMENT = index();

    static List<CodeTable> all() {
        return ALL;
    }

    static List<CodeTable> of(String segment) {
        return BY_SEGMENT.getOrDefault(segment, List.of());
    }

    private static CodeTable parse(String[] row) {
        return new CodeTable(
                row[0],
                row[1],
                Integer.parseInt(row[2]),
                Integer.parseInt(row[3]),
                new HashSet<>(Tsv.list(row[4])),
                new Wording(row[5], row[6]),
                row[7]);
    }

    private static Map<String, List<CodeTable>> index() {
        Map<String, List<CodeTable>> index = new HashMap<>();
        ALL.forEach(table ->
                index.computeIfAbsent(table.segment, key -> new ArrayList<>()).add(table));
        return index;
    }
}
