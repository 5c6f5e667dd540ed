package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which kind maps which data type. */
public final class Kinds {
    private static final Map<String, Kind> BY_FOLDER = Map.ofEntries(
            Map.entry("ADT-00", new Patients()),
            Map.entry("ADT-61", new Allergies()),
            Map.entry("OML-01", new LabOrders()),
            Map.entry("OML-11", new LabResults()),
            Map.entry("PPR-01", new Problems()));

    private Kinds() {}

    /** The kind of a data-type folder; null for a type the mapping does not know. */
    public static @Nullable Kind of(String folder) {
        return BY_FOLDER.get(folder);
    }

    public static Map<String, Kind> all() {
        return BY_FOLDER;
    }
}
