package dev.irori.mapping.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte array that JSON is written to once, already in UTF-8, with the escapes HAPI's writer uses. */
final class JsonBuffer {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ESCAPES = escapes();
    private static final int LONGEST_ESCAPE = 6;
    private static final int LONGEST_CHAR = 3;

    private byte[] bytes;
    private int end;

    JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int end() {
        return end;
    }

    int capacity() {
        return bytes.length;
    }

    /** Forgets everything written at or after the place: how an element that turns out empty disappears. */
    void rewind(int place) {
        end = place;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, end);
    }

    void put(char ascii) {
        reserve(1);
        bytes[end++] = (byte) ascii;
    }

    void put(byte[] ascii) {
        reserve(ascii.length);
        System.arraycopy(ascii, 0, bytes, end, ascii.length);
        end += ascii.length;
    }

    void put(byte[] from, int start, int stop) {
        reserve(stop - start);
        System.arraycopy(from, start, bytes, end, stop - start);
        end += stop - start;
    }

    /** The comma between two members or items, if this is not the first. */
    void separate() {
        byte last = bytes[end - 1];
        if (last != '{' && last != '[') {
            put(',');
        }
    }

    void name(Name name) {
        byte[] quoted = name.commaQuotedColon();
        int skipped = bytes[end - 1] == '{' ? 1 : 0;
        put(quoted, skipped, quoted.length);
    }

    /** Numbers keep the form they came in, so they are copied as they are. */
    void number(String text) {
        plain(text);
    }

    void string(String text) {
        put('"');
        plain(text);
        put('"');
    }

    /** Most texts are ASCII without escapes: one tight loop for them, another for the rest. */
    private void plain(String text) {
        int length = text.length();
        reserve(length);
        byte[] to = bytes;
        int at = end;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                end = at;
                anyCharacters(text, i);
                return;
            }
            to[at++] = (byte) c;
        }
        end = at;
    }

    private void anyCharacters(String text, int start) {
        int length = text.length();
        reserve(LONGEST_CHAR * (length - start));
        byte[] to = bytes;
        int at = end;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (ESCAPES[c] == 0) {
                    to[at++] = (byte) c;
                } else {
                    end = at;
                    reserve(LONGEST_ESCAPE + LONGEST_CHAR * (length - i));
                    escape(c);
                    to = bytes;
                    at = end;
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = tail(c);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = tail(c >> 6);
                to[at++] = tail(c);
            } else if (isPair(text, i)) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | (point >> 18));
                to[at++] = tail(point >> 12);
                to[at++] = tail(point >> 6);
                to[at++] = tail(point);
            } else {
                to[at++] = '?'; // as Java encodes half a pair
            }
        }
        end = at;
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private void escape(char c) {
        bytes[end++] = '\\';
        byte escape = ESCAPES[c];
        bytes[end++] = escape;
        if (escape == 'u') {
            bytes[end++] = '0';
            bytes[end++] = '0';
            bytes[end++] = HEX[c >> 4];
            bytes[end++] = HEX[c & 0xF];
        }
    }

    private void reserve(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(end, more), bytes.length * 2));
        }
    }

    /** For each ASCII character the letter after the backslash, or zero where none is needed. */
    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }
}
