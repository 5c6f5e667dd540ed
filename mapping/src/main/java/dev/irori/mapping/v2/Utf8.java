package dev.irori.mapping.v2;

import org.jspecify.annotations.Nullable;

/** UTF-8 in one strict pass; the JDK's decoders either replace silently or cost a second pass. */
final class Utf8 {
    private static final int NONE = -1;
    private static final int ESC = 0x1B;

    private final byte[] in;
    private final int from;
    private final int end;

    Utf8(byte[] in, int from, int end) {
        this.in = in;
        this.from = from;
        this.end = end;
    }

    /** The text of a file that is plain UTF-8; null when anything is invalid, an escape or a zero byte. */
    @Nullable
    Decoded read(Notes notes) {
        byte[] bytes = in;
        char[] chars = new char[end - from];
        boolean kana = false;
        int i = from;
        int n = 0;
        while (i < end) {
            byte b = bytes[i];
            if (b > ESC || (b > 0 && b < ESC)) {
                chars[n++] = (char) b;
                i++;
            } else {
                int code = b < 0 ? code(bytes, i, end) : NONE;
                if (code == NONE) {
                    return null;
                }
                kana |= code >= 0xFF61 && code <= 0xFF9F;
                n += Character.toChars(code, chars, n);
                i += length(b & 0xFF);
            }
        }
        if (kana) {
            notes.add(Deviation.HALF_WIDTH_KATAKANA);
        }
        return notes.decoded(new String(chars, 0, n), Encoding.UTF_8);
    }

    static boolean isValid(byte[] in, int from, int end) {
        return validUntil(in, from, end) == end;
    }

    /** Where the first invalid or incomplete character stands, else {@code end}. */
    static int validUntil(byte[] in, int from, int end) {
        int i = from;
        while (i < end) {
            if (in[i] >= 0) {
                i++;
                continue;
            }
            if (code(in, i, end) == NONE) {
                return i;
            }
            i += length(in[i] & 0xFF);
        }
        return end;
    }

    /** Whether what stands at {@code from} is the beginning of a character that the end of the file cut off. */
    static boolean isCut(byte[] in, int from, int end) {
        int lead = in[from] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4 || from + length(lead) <= end) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            if ((in[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int length(int lead) {
        return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    }

    /** The valid multi-byte character at {@code i}, or {@link #NONE}. */
    private static int code(byte[] in, int i, int end) {
        int lead = in[i] & 0xFF;
        int size = length(lead);
        if (lead < 0xC2 || lead > 0xF4 || i + size > end) {
            return NONE;
        }
        int code = lead & (0xFF >> (size + 1));
        for (int k = 1; k < size; k++) {
            if ((in[i + k] & 0xC0) != 0x80) {
                return NONE;
            }
            code = (code << 6) | (in[i + k] & 0x3F);
        }
        boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
        boolean overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
        return surrogate || overlong || code > 0x10FFFF ? NONE : code;
    }
}
