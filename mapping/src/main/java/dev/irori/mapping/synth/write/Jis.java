package dev.irori.mapping.synth.write;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Writes ISO-2022-JP from one table, built once from the platform's encoders. It never replaces a character: one that
 * has no code is an error of ours, because the platform's own ISO-2022-JP turns such characters silently into ？.
 */
final class Jis {
    private static final byte ESC = 0x1B;
    private static final char ASCII = 'A';
    private static final char KANJI = 'K';
    private static final char KANA = 'H';
    private static final char FIRST_HALF_WIDTH = '｡';
    private static final char LAST_HALF_WIDTH = 'ﾟ';
    private static final int NEC_ROW = 0x2D;
    private static final int LAST_STANDARD_ROW = 0x74;
    private static final char[] CODES = table();

    private Jis() {}

    /** {@code strict} refuses what JIS X 0208 does not have, although vendors write it. */
    static byte[] encode(CharSequence text, boolean strict) {
        byte[] out = new byte[text.length() * 2 + 256];
        int size = 0;
        char set = ASCII;
        for (int i = 0; i < text.length(); i++) {
            if (size + 8 > out.length) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            char c = text.charAt(i);
            char next = c < 0x80 ? ASCII : c >= FIRST_HALF_WIDTH && c <= LAST_HALF_WIDTH ? KANA : KANJI;
            if (next != set) {
                size = escape(out, size, next);
                set = next;
            }
            if (next == KANJI) {
                char code = code(c, strict);
                out[size++] = (byte) (code >> 8);
                out[size++] = (byte) code;
            } else {
                out[size++] = next == ASCII ? (byte) c : halfWidth(c, strict);
            }
        }
        if (set != ASCII) {
            size = escape(out, size, ASCII);
        }
        return Arrays.copyOf(out, size);
    }

    private static int escape(byte[] out, int size, char set) {
        out[size] = ESC;
        out[size + 1] = (byte) (set == KANJI ? '$' : '(');
        out[size + 2] = (byte) (set == KANA ? 'I' : 'B');
        return size + 3;
    }

    private static byte halfWidth(char c, boolean strict) {
        if (strict) {
            throw new IllegalArgumentException("half-width kana are not allowed");
        }
        return (byte) (c - FIRST_HALF_WIDTH + 0x21);
    }

    private static char code(char c, boolean strict) {
        char code = CODES[c];
        if (code == 0 || (strict && !standard(code))) {
            throw new IllegalArgumentException("no ISO-2022-JP code for U+" + Integer.toHexString(c));
        }
        return code;
    }

    private static boolean standard(char code) {
        int row = code >> 8;
        return row != NEC_ROW && row <= LAST_STANDARD_ROW;
    }

    private static char[] table() {
        char[] codes = new char[1 << 16];
        fill(codes, "x-windows-iso2022jp");
        fill(codes, "ISO-2022-JP");
        return codes;
    }

    private static void fill(char[] codes, String charset) {
        CharsetEncoder encoder = Charset.forName(charset)
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] one = new char[1];
        for (char c = 0x80; c < Character.MAX_VALUE; c++) {
            boolean halfWidth = c >= FIRST_HALF_WIDTH && c <= LAST_HALF_WIDTH;
            if (codes[c] == 0 && !halfWidth && !Character.isSurrogate(c) && encoder.canEncode(c)) {
                one[0] = c;
                codes[c] = twoBytes(encoder, one);
            }
        }
    }

    /** The two bytes after {@code ESC $ B}; 0 for anything in another set or replaced by the encoder. */
    private static char twoBytes(CharsetEncoder encoder, char[] one) {
        try {
            ByteBuffer bytes = encoder.reset().encode(CharBuffer.wrap(one));
            boolean kanji = bytes.remaining() >= 5 && bytes.get(0) == ESC && bytes.get(1) == '$' && bytes.get(2) == 'B';
            char code = kanji ? (char) ((bytes.get(3) << 8) | (bytes.get(4) & 0xFF)) : 0;
            boolean replaced = code == 0x2129 && one[0] != '？';
            return replaced ? 0 : code;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
