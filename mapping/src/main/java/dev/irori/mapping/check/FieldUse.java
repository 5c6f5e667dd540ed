package dev.irori.mapping.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How SS-MIX2 uses one field: HL7 type, length, and the data types that must fill it. */
record FieldUse(String segment, int field, String type, int length, Set<String> required, Wording name) {
    private static final List<FieldUse> ALL =
            Tsv.rows("fields.tsv").stream().map(FieldUse::parse).toList();
    private static final Map<String, FieldUse[]> BY_SEGMENT = index();
    private static final FieldUse[] NONE = {};

    static List<FieldUse> all() {
        return ALL;
    }

    /** The uses of a segment by field number; gaps are null. */
    static @Nullable FieldUse[] of(String segment) {
        return BY_SEGMENT.getOrDefault(segment, NONE);
    }

    boolean isRequired() {
        return !required.isEmpty();
    }

    boolean isRequiredIn(String dataType) {
        return required.contains("*") || required.contains(dataType);
    }

    String ruleId() {
        return "R-" + segment + "-" + field;
    }

    private static FieldUse parse(String[] row) {
        Set<String> required = row[4].equals("-") ? Set.of() : new HashSet<>(Tsv.list(row[4]));
        Wording name = new Wording(Tsv.cell(row, 5), Tsv.cell(row, 6));
        return new FieldUse(row[0], Integer.parseInt(row[1]), row[2], Integer.parseInt(row[3]), required, name);
    }

    private static Map<String, FieldUse[]> index() {
        Map<String, Integer> widths = new HashMap<>();
        ALL.forEach(use -> widths.merge(use.segment, use.field + 1, Math::max));
        Map<String, FieldUse[]> index = new HashMap<>();
        widths.forEach((segment, width) -> index.put(segment, new FieldUse[width]));
        for (FieldUse use : ALL) {
            index.getOrDefault(use.segment, NONE)[use.field] = use;
        }
        return index;
    }
}
