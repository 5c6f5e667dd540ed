package dev.irori.mapping.v2;

/** Segment names as shared Strings: a lab result has the same three letters dozens of times. */
final class SegmentName {
    private static final String[] KNOWN = {
        "AL1", "CTI", "DB1", "EVN", "IAM", "IN1", "IPC", "MSH", "NK1", "NTE", "OBR", "OBX", "ODS", "ORC", "PID", "PRB",
        "PV1", "PV2", "RXA", "RXC", "RXE", "RXR", "SPM", "TQ1", "ZE1", "ZE2", "ZI1", "ZPD", "ZPR"
    };

    private static final String[] SLOTS = new String[1024];

    static {
        for (String name : KNOWN) {
            SLOTS[slot(name, 0)] = name;
        }
    }

    private SegmentName() {}

    static String of(String text, int from, int to) {
        if (to - from == 3) {
            String known = SLOTS[slot(text, from)];
            if (known != null && text.startsWith(known, from)) {
                return known;
            }
        }
        return text.substring(from, to);
    }

    private static int slot(String text, int from) {
        return (text.charAt(from) * 31 * 31 + text.charAt(from + 1) * 31 + text.charAt(from + 2)) & (SLOTS.length - 1);
    }
}
