package dev.irori.tests.check;

import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Encoding;
import dev.irori.mapping.synth.write.Segment;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Faults of the group M. */
final class MessageFaults {
    private static final int LARGER_THAN_ANY_LIMIT = 5 << 20;

    private MessageFaults() {}

    static List<Fault> all() {
        return List.of(
                bytes("M-HEADER", bytes -> NameFaults.prefixed(bytes, 3, "XXX")),
                bytes("M-DELIMITERS", bytes -> NameFaults.prefixed(bytes, 9, "MSH|^^^^|")),
                bytes("M-BINARY", bytes -> new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 0, 2}),
                bytes("M-LIMIT", bytes -> Arrays.copyOf(bytes, LARGER_THAN_ANY_LIMIT)),
                header("M-TYPE", 9, "RDE^O11^RDE_O11"),
                header("M-TRIGGER", 9, "ADT^A01^ADT_A01"),
                header("M-STRUCTURE", 9, "ADT^A04^ADT_A02"),
                header("M-VERSION", 12, "2.4"),
                header("M-PROCESSING", 11, "T"),
                in("M-CHARSET", draft -> draft.encoding(Encoding.UTF_8)),
                header("M-CHARSET-NAME", 18, "~ISOIR87"),
                header("M-CHARSET-METHOD", 20, "ISO2022-1994"),
                bytes("M-REPAIRED", MessageFaults::withoutFirstEscapeBack),
                in("M-TERMINATOR", draft -> draft.terminator("\r\n")),
                bytes("M-FRAME", bytes -> appended(bytes, 0x1C)),
                in("M-BROKEN-LINE", draft -> draft.segment("EVN").set(7, "north\nwing")),
                bytes("M-UNTERMINATED", bytes -> Arrays.copyOf(bytes, bytes.length - 1)),
                bytes("M-SECOND", bytes -> doubled(bytes)),
                in("M-V25-STRUCTURE", draft -> draft.segments().add(new Segment("FT1").set(4, "20230101"))),
                in("M-V25-REPETITION", draft -> draft.segment("PV1").set(2, "O~O")),
                in("M-V25-FIELDS", draft -> draft.segment("EVN").set(9, "x")),
                in("M-V25-COMPONENTS", draft -> {
                    Segment pid = draft.segment("PID");
                    pid.set(3, pid.get(3) + "^^^^^^^x");
                }),
                in("M-V25-TYPE", draft -> {
                    Segment pid = draft.segment("PID");
                    pid.set(3, pid.get(3) + "^^abc");
                }));
    }

    private static Fault in(String rule, Consumer<Draft> alter) {
        return Fault.in(rule, scenes -> {
            Scene scene = scenes.of("ADT-12");
            alter.accept(scene.target());
            return scene;
        });
    }

    private static Fault header(String rule, int field, String text) {
        return in(rule, draft -> draft.segment("MSH").set(field, text));
    }

    private static Fault bytes(String rule, UnaryOperator<byte[]> step) {
        return in(rule, draft -> draft.bytes(step));
    }

    private static byte[] appended(byte[] bytes, int last) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + 1);
        all[bytes.length] = (byte) last;
        return all;
    }

    private static byte[] doubled(byte[] bytes) {
        byte[] all = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, all, bytes.length, bytes.length);
        return all;
    }

    /** ESC ( B before a delimiter is forgotten once. */
    private static byte[] withoutFirstEscapeBack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        boolean gone = false;
        for (int i = 0; i < bytes.length; i++) {
            if (!gone && i + 2 < bytes.length && bytes[i] == 0x1B && bytes[i + 1] == '(' && bytes[i + 2] == 'B') {
                gone = true;
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }
}
