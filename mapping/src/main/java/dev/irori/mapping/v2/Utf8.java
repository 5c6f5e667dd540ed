package dev.irori.mapping.v2;

/** Validity of UTF-8 without making a String: the question is asked of files that mostly are something else. */
final class Utf8 {
    private Utf8() {}

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
            int size = size(in, i, end);
            if (size == 0) {
                return i;
            }
            i += size;
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

    /** Bytes of the valid multi-byte character at {@code i}, or 0. */
    private static int size(byte[] in, int i, int end) {
        int lead = in[i] & 0xFF;
        int size = length(lead);
        if (lead < 0xC2 || lead > 0xF4 || i + size > end) {
            return 0;
        }
        int code = lead & (0xFF >> (size + 1));
        for (int k = 1; k < size; k++) {
            if ((in[i + k] & 0xC0) != 0x80) {
                return 0;
            }
            code = (code << 6) | (in[i + k] & 0x3F);
        }
        boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
        boolean overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
        return surrogate || overlong || code > 0x10FFFF ? 0 : size;
    }
}
