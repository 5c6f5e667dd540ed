package dev.irori.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which segments a data type has, as the guideline's message structures say. */
final class Structures {
    private static final String VISIT = "MSH EVN PID PV1";
    private static final String PLANNED = VISIT + " PV2";
    private static final String EXAM_ORDER = "MSH PID PV1 ORC TQ1 OBR OBX";
    private static final String EXAM_DONE = EXAM_ORDER + " ZE1 ZE2 IPC";

    private static final Map<String, String> SEGMENTS = Map.ofEntries(
            Map.entry("ADT-00", "MSH EVN PID NK1 PV1 DB1 OBX AL1 IN1"),
            Map.entry("ADT-01", VISIT),
            Map.entry("ADT-12", VISIT),
            Map.entry("ADT-21", PLANNED),
            Map.entry("ADT-22", VISIT),
            Map.entry("ADT-31", PLANNED),
            Map.entry("ADT-32", PLANNED),
            Map.entry("ADT-41", PLANNED),
            Map.entry("ADT-42", VISIT),
            Map.entry("ADT-51", PLANNED),
            Map.entry("ADT-52", VISIT),
            Map.entry("ADT-61", "MSH EVN PID PV1 IAM"),
            Map.entry("PPR-01", "MSH PID PRB ZPR ZPD ZI1 ORC"),
            Map.entry("OMD", "MSH PID PV1 AL1 ORC TQ1 ODS"),
            Map.entry("OMP-01", "MSH PID PV1 AL1 ORC RXE TQ1 RXR"),
            Map.entry("OMP-02", "MSH PID PV1 AL1 ORC RXE TQ1 RXR RXC OBX CTI"),
            Map.entry("OMP-11", "MSH PID PV1 AL1 ORC RXE TQ1 RXR RXA"),
            Map.entry("OMP-12", "MSH PID PV1 AL1 ORC RXE TQ1 RXR RXC RXA OBX CTI"),
            Map.entry("OML-01", "MSH PID PV1 AL1 SPM ORC TQ1 OBR OBX"),
            Map.entry("OML-11", "MSH PID PV1 SPM OBR ORC OBX"),
            Map.entry("OMG-01", EXAM_ORDER),
            Map.entry("OMG-02", EXAM_ORDER),
            Map.entry("OMG-03", EXAM_ORDER),
            Map.entry("OMG-11", EXAM_DONE),
            Map.entry("OMG-12", EXAM_DONE),
            Map.entry("OMG-13", EXAM_ORDER));

    private Structures() {}

    static Set<String> segments(String type) {
        return new TreeSet<>(Arrays.asList(SEGMENTS.get(type).split(" ")));
    }
}
