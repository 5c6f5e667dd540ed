package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which kind maps which data type. */
public final class Kinds {
    private static final Map<String, Kind> BY_FOLDER = Map.ofEntries(
            Map.entry("ADT-00", new Patients()),
            Map.entry("ADT-61", new Allergies()),
            Map.entry("PPR-01", new Problems()),
            Map.entry("OMD", new Meals()),
            Map.entry("OMG-01", new ExamOrders()),
            Map.entry("OMG-02", new ExamOrders()),
            Map.entry("OMG-03", new ExamOrders()),
            Map.entry("OMG-11", new Examinations()),
            Map.entry("OMG-12", new Examinations()),
            Map.entry("OMG-13", new Physiology()));

    private Kinds() {}

    /** The kind of a data-type folder; null for a type the mapping does not know. */
    public static @Nullable Kind of(String folder) {
        return BY_FOLDER.get(folder);
    }

    public static Map<String, Kind> all() {
        return BY_FOLDER;
    }
}
