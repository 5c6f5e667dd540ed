package dev.irori.mapping.v2;

import static dev.irori.mapping.v2.JisTable.ROW;
import static dev.irori.mapping.v2.JisTable.UNKNOWN;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One pass over ASCII and ISO-2022-JP with vendor characters. The JDK's decoder stops at the first fault and cannot say
 * where two-byte text should have ended, so the state machine is ours; its tables are the JDK's.
 */
final class Iso2022 {
    private static final int ESC = 0x1B;
    private static final int SHIFT_OUT = 0x0E;
    private static final int SHIFT_IN = 0x0F;
    private static final int VENDOR_ROW = 12;
    private static final int VENDOR_ROWS = 88;

    private final byte[] in;
    private final int end;
    private final char[] out;
    private final Notes notes;
    private int at;
    private int length;
    private boolean designated;
    private boolean roman;
    private boolean kana;
    private boolean zero;
    private char @Nullable [] table;

    Iso2022(byte[] in, int from, int end, Notes notes) {
        this.in = in;
        this.at = from;
        this.end = end;
        this.out = new char[end - from];
        this.notes = notes;
    }

    /** Whether a zero byte was met: then this is no text and what was read means nothing. */
    boolean binary() {
        return zero;
    }

    /** The text; null when an 8-bit byte comes before any designation and {@code mixed} does not allow for that. */
    @Nullable
    Decoded read(boolean mixed) {
        while (at < end) {
            char[] pairs = table;
            if (pairs != null) {
                twoByte(pairs);
            } else if (kana) {
                katakana();
            } else {
                ascii();
                if (at < end && in[at] < 0) {
                    if (!mixed && !designated) {
                        return null;
                    }
                    highBytes();
                }
            }
        }
        if (table != null) {
            notes.add(Repair.CUT_TAIL);
        }
        Encoding encoding = designated ? Encoding.ISO_2022_JP : Encoding.ASCII;
        return notes.decoded(new String(out, 0, length), encoding);
    }

    /** Runs until a byte that is not plain: an escape was handled, or an 8-bit byte waits at {@code at}. */
    private void ascii() {
        byte[] bytes = in;
        char[] chars = out;
        boolean inRoman = roman;
        int i = at;
        int n = length;
        while (i < end) {
            byte b = bytes[i];
            if (b <= ESC && (b <= 0 || b == ESC || b == SHIFT_OUT || b == SHIFT_IN)) {
                break;
            }
            if (inRoman && (b == 0x5C || b == 0x7E)) {
                notes.add(Deviation.JIS_ROMAN);
            }
            chars[n++] = (char) b;
            i++;
        }
        at = i;
        length = n;
        if (i < end && bytes[i] >= 0) {
            control();
        }
    }

    private void control() {
        switch (in[at]) {
            case ESC -> escape();
            case SHIFT_OUT -> {
                kana = true;
                designated = true;
                at++;
            }
            case 0 -> {
                zero = true;
                at = end;
            }
            default -> at++;
        }
    }

    private void twoByte(char[] pairs) {
        int start = at;
        int written = length;
        byte[] bytes = in;
        int i = at;
        int n = length;
        while (i + 1 < end) {
            int row = bytes[i] - 0x21;
            int cell = bytes[i + 1] - 0x21;
            if (row < 0 || cell < 0 || row >= ROW || cell >= ROW) {
                break;
            }
            char c = pairs[row * ROW + cell];
            if (c == UNKNOWN) {
                notes.add(Repair.REPLACED);
            } else if (row == VENDOR_ROW || row >= VENDOR_ROWS) {
                vendor(pairs);
            }
            out[n++] = c;
            i += 2;
        }
        at = i;
        length = n;
        leave(start, written);
    }

    private void vendor(char[] pairs) {
        if (pairs == JisTable.X0208) {
            notes.add(Deviation.VENDOR_CHARACTERS);
        }
    }

    /** Decides how a run of pairs ended: properly by an escape, in the middle of the file, or without its escape. */
    private void leave(int start, int written) {
        int b = at < end ? in[at] : -1;
        if (at == end || (at + 1 == end && b > 0x20)) {
            int cut = OpenRun.surelyAscii(in, start, end);
            if (cut < 0) {
                at = end;
            } else {
                reopen(cut, start, written);
            }
        } else if (b == ESC && !OpenRun.redesignates(in, at, end)) {
            escape();
        } else if (b == ESC) {
            int cut = OpenRun.surelyAscii(in, start, at);
            if (cut < 0) {
                escape();
            } else {
                reopen(cut, start, written);
            }
        } else if (b == ' ' || b == '\t') {
            notes.add(Repair.ESCAPE_CLOSED);
            out[length++] = (char) b;
            at++;
        } else if (b < 0) {
            highBytes();
        } else {
            int cut = OpenRun.likelyAscii(in, start, Math.min(at + 1, end));
            reopen(cut < 0 ? at : cut, start, written);
        }
    }

    private void reopen(int cut, int start, int written) {
        notes.add(Repair.ESCAPE_CLOSED);
        length = written + (cut - start) / 2;
        at = cut;
        table = null;
    }

    private void katakana() {
        int b = in[at];
        if (b >= 0x21 && b <= 0x5F) {
            out[length++] = (char) (0xFF61 - 0x21 + b);
            notes.add(Deviation.HALF_WIDTH_KATAKANA);
            at++;
        } else if (b == ESC) {
            kana = false;
            escape();
        } else if (b == SHIFT_IN) {
            kana = false;
            at++;
        } else if (b < 0) {
            highBytes();
        } else {
            kana = false;
            notes.add(Repair.ESCAPE_CLOSED);
        }
    }

    /** A stretch of 8-bit bytes in a 7-bit text. */
    private void highBytes() {
        designated = true;
        int stop = at;
        boolean kanaOnly = true;
        while (stop < end && in[stop] < 0) {
            kanaOnly &= EightBit.isKana(in[stop]);
            stop++;
        }
        if (kanaOnly) {
            notes.add(Repair.RAW_KATAKANA);
            notes.add(Deviation.HALF_WIDTH_KATAKANA);
            while (at < stop) {
                out[length++] = EightBit.kana(in[at++]);
            }
        } else if (Utf8.isValid(in, at, stop)) {
            notes.add(Repair.MIXED_ENCODING);
            String text = new String(in, at, stop - at, StandardCharsets.UTF_8);
            text.getChars(0, text.length(), out, length);
            length += text.length();
        } else {
            notes.add(Repair.REPLACED);
            while (at < stop) {
                out[length++] = UNKNOWN;
                at++;
            }
        }
        at = stop;
    }

    private void escape() {
        Designation to = Designation.at(in, at, end);
        at += to.size();
        switch (to) {
            case ASCII -> single(false, false);
            case ROMAN -> single(true, false);
            case KANA -> single(false, true);
            case KANJI, KANJI_LONG -> pairs(JisTable.X0208);
            case KANJI_1978, KANJI_1978_LONG -> {
                notes.add(Deviation.JIS_1978);
                pairs(JisTable.X0208);
            }
            case SUPPLEMENT -> {
                notes.add(Repair.JIS_X_0212);
                pairs(JisTable.x0212());
            }
            case OTHER_PAIRS -> pairs(JisTable.unreadable());
            case OTHER_SINGLE, STRAY -> unknown();
            case ANNOUNCEMENT -> {}
            case CUT -> {
                notes.add(Repair.CUT_TAIL);
                at = end;
            }
        }
    }

    private void single(boolean toRoman, boolean toKana) {
        roman = toRoman;
        kana = toKana;
        table = null;
        designated = true;
    }

    private void pairs(char[] to) {
        table = to;
        kana = false;
        designated = true;
    }

    private void unknown() {
        notes.add(Repair.REPLACED);
        out[length++] = UNKNOWN;
        table = null;
        kana = false;
    }
}
