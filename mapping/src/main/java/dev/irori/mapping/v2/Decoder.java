package dev.irori.mapping.v2;

import dev.irori.kernel.ContentFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;

/** From the bytes of a file to its text; always before any splitting, because kanji contain the delimiters. */
public final class Decoder {
    private Decoder() {}

    public static Outcome<Decoded> decode(byte[] bytes, CharsetPolicy policy, Limits limits) {
        if (bytes.length > limits.bytes()) {
            return malformed(ContentFault.TOO_LARGE, bytes.length + " > " + limits.bytes() + " bytes");
        }
        Notes notes = Notes.none();
        int end = end(bytes, notes);
        int from = begin(bytes, end, notes);
        if (from == end) {
            boolean zeros = bytes.length > 0 && bytes[0] == 0;
            return malformed(zeros ? ContentFault.BINARY : ContentFault.EMPTY, bytes.length + " bytes");
        }
        return text(bytes, from, end, policy, notes);
    }

    private static Outcome<Decoded> text(byte[] bytes, int from, int end, CharsetPolicy policy, Notes notes) {
        return switch (policy) {
            case AUTO -> any(bytes, from, end, notes);
            case ISO_2022_JP -> sevenBit(bytes, from, end, notes);
            default -> eightBit(bytes, from, end, policy, notes);
        };
    }

    /** The frequent encodings first, each in one pass that gives up where it cannot go on. */
    private static Outcome<Decoded> any(byte[] bytes, int from, int end, Notes notes) {
        Iso2022 seven = new Iso2022(bytes, from, end, notes.copy());
        Decoded decoded = seven.read(false);
        if (seven.binary()) {
            return malformed(ContentFault.BINARY, "zero byte");
        }
        if (decoded == null) {
            decoded = new Utf8(bytes, from, end).read(notes);
        }
        if (decoded != null) {
            return Outcome.ok(decoded);
        }
        return designates(bytes, from, end)
                ? sevenBit(bytes, from, end, notes)
                : eightBit(bytes, from, end, CharsetPolicy.AUTO, notes);
    }

    private static Outcome<Decoded> sevenBit(byte[] bytes, int from, int end, Notes notes) {
        Iso2022 seven = new Iso2022(bytes, from, end, notes);
        Decoded decoded = seven.read(true);
        return decoded == null || seven.binary() ? malformed(ContentFault.BINARY, "zero byte") : Outcome.ok(decoded);
    }

    private static Outcome<Decoded> eightBit(byte[] bytes, int from, int end, CharsetPolicy policy, Notes notes) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == 0) {
                return malformed(ContentFault.BINARY, "zero byte");
            }
        }
        return Outcome.ok(new EightBit(bytes, from, end, notes).read(policy));
    }

    /** Whether an escape sequence of ISO-2022-JP occurs: then 8-bit bytes are the irregularity, not the encoding. */
    private static boolean designates(byte[] bytes, int from, int end) {
        for (int i = from; i + 2 < end; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    /** Where the text ends: its own line ends stay, what transport or a broken disk left behind them goes. */
    private static int end(byte[] bytes, Notes notes) {
        int last = bytes.length;
        int end = last;
        while (last > 0 && (isFrame(bytes[last - 1]) || isBreak(bytes[last - 1]) || bytes[last - 1] == 0)) {
            last--;
            if (!isBreak(bytes[last])) {
                if (isFrame(bytes[last])) {
                    notes.add(Deviation.FRAMED);
                } else {
                    notes.add(Repair.CUT_TAIL);
                }
                end = last;
            }
        }
        return last == 0 ? 0 : end;
    }

    private static int begin(byte[] bytes, int end, Notes notes) {
        int from = 0;
        if (end >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            notes.add(Deviation.BYTE_ORDER_MARK);
            from = 3;
        }
        while (from < end && (isFrame(bytes[from]) || isBreak(bytes[from]))) {
            if (isFrame(bytes[from])) {
                notes.add(Deviation.FRAMED);
            }
            from++;
        }
        return from;
    }

    private static boolean isFrame(byte b) {
        return b == 0x0B || b == 0x1C || b == 0x1A;
    }

    private static boolean isBreak(byte b) {
        return b == '\r' || b == '\n';
    }

    private static Outcome<Decoded> malformed(ContentFault fault, String subject) {
        return Outcome.failed(new Problem.Malformed(fault, subject));
    }
}
