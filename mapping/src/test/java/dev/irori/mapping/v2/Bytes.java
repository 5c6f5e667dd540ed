package dev.irori.mapping.v2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Byte sequences of tests, written as a person would describe them. */
final class Bytes {
    static final Charset JIS = Charset.forName("x-windows-iso2022jp");
    static final Charset WINDOWS = Charset.forName("windows-31j");
    static final Charset EUC = Charset.forName("x-eucJP-Open");
    static final String HEAD =
            "MSH|^~\\&|HIS|S|GW|R|20240101000000||ADT^A08^ADT_A01|1|P|2.5||||||~ISO IR87||ISO 2022-1994\r";

    private Bytes() {}

    static byte[] jis(String text) {
        return text.getBytes(JIS);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] of(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The bytes without the {@code nth} escape back to ASCII, counted from 1. */
    static byte[] withoutReturn(byte[] in, int nth) {
        int seen = 0;
        for (int i = 0; i + 2 < in.length; i++) {
            if (in[i] == 0x1B && in[i + 1] == '(' && in[i + 2] == 'B' && ++seen == nth) {
                byte[] out = new byte[in.length - 3];
                System.arraycopy(in, 0, out, 0, i);
                System.arraycopy(in, i + 3, out, i, out.length - i);
                return out;
            }
        }
        throw new IllegalArgumentException("fewer than " + nth + " escapes");
    }
}
