package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.RuleTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which kind maps which data type. */
public final class Kinds {
    private static final Map<String, Kind> BY_FOLDER = Map.ofEntries(
            Map.entry("ADT-00", new Patients()),
            Map.entry("ADT-61", new Allergies()),
            Map.entry("PPR-01", new Problems()),
            Map.entry("OMP-01", new Prescriptions()),
            Map.entry("OMP-02", new InjectionOrders()),
            Map.entry("OMP-11", new Administrations()),
            Map.entry("OMP-12", new Injections()),
            Map.entry("OMD", new Meals()),
            Map.entry("OMG-01", new ExamOrders()),
            Map.entry("OMG-02", new ExamOrders()),
            Map.entry("OMG-03", new ExamOrders()),
            Map.entry("OMG-11", new Examinations()),
            Map.entry("OMG-12", new Examinations()),
            Map.entry("OMG-13", new Physiology()));

    /** Messages that extended storage holds, by MSH-9: event and trigger. */
    private static final Map<String, Kind> BY_EVENT = Map.of(
            "ORU^R30", new VitalSigns(),
            "RDS^O13", new PharmacyRecords());

    private Kinds() {}

    /** The kind of a data-type folder; null for a type the mapping does not know. */
    public static @Nullable Kind of(String folder) {
        return BY_FOLDER.get(folder);
    }

    public static Map<String, Kind> all() {
        return BY_FOLDER;
    }

    /** The kind of a message in extended storage, where the folder may have any name; null for one we do not read. */
    public static @Nullable Kind ofEvent(String event) {
        return BY_EVENT.get(event);
    }

    /** The tables of extended storage, by what the guide calls them. */
    public static Map<String, List<RuleTable<?>>> extended() {
        return Map.of(
                "EXT-DOCUMENT", List.of(Documents.DOCUMENT_REFERENCE),
                "EXT-VITAL", new VitalSigns().tables(),
                "EXT-DISPENSE", new PharmacyRecords().tables());
    }
}
