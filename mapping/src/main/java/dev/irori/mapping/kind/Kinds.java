package dev.irori.mapping.kind;

import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.RuleTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which kind maps which data type. */
public final class Kinds {
    private static final Map<String, Kind> BY_FOLDER = byFolder();

    /** Messages that extended storage holds, by MSH-9: event and trigger. */
    private static final Map<String, Kind> BY_EVENT = Map.of(
            "ORU^R30", new VitalSigns(),
            "RDS^O13", new PharmacyRecords());

    private Kinds() {}

    private static Map<String, Kind> byFolder() {
        Map<String, Kind> kinds = new HashMap<>();
        for (VisitAct act : VisitAct.values()) {
            kinds.put(act.folder(), VisitEvents.of(act));
        }
        kinds.put("ADT-00", new Patients());
        kinds.put("ADT-61", new Allergies());
        kinds.put("OMD", new Meals());
        kinds.put("OMG-01", new ExamOrders());
        kinds.put("OMG-02", new ExamOrders());
        kinds.put("OMG-03", new ExamOrders());
        kinds.put("OMG-11", new Examinations());
        kinds.put("OMG-12", new Examinations());
        kinds.put("OMG-13", new Physiology());
        kinds.put("OML-01", new LabOrders());
        kinds.put("OML-11", new LabResults());
        kinds.put("OMP-01", new Prescriptions());
        kinds.put("OMP-02", new InjectionOrders());
        kinds.put("OMP-11", new Administrations());
        kinds.put("OMP-12", new Injections());
        kinds.put("PPR-01", new Problems());
        return Map.copyOf(kinds);
    }

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
