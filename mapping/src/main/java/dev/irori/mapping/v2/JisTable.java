package dev.irori.mapping.v2;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** The two-byte character sets as 94 x 94 tables, filled once from the JDK's charsets (module jdk.charsets). */
final class JisTable {
    static final int ROW = 94;
    static final char UNKNOWN = '\uFFFD';

    /** JIS X 0208 with the vendors' rows; the one JDK charset that knows both NEC and IBM characters. */
    static final char[] X0208 = fill("x-windows-iso2022jp", new byte[] {0x1B, '$', 'B', 0, 0, 0x1B, '(', 'B'}, 3);

    /** JIS X 0212, of which only x-windows-50221 knows the designation. */
    static char[] x0212() {
        return Supplement.TABLE;
    }

    /** A set we recognise and cannot read, such as JIS X 0213: keeps the text aligned. */
    static char[] unreadable() {
        return Unreadable.TABLE;
    }

    private JisTable() {}

    private static char[] fill(String charset, byte[] frame, int at) {
        CharsetDecoder decoder = Charset.forName(charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        char[] table = new char[ROW * ROW];
        CharBuffer out = CharBuffer.allocate(8);
        for (int i = 0; i < table.length; i++) {
            frame[at] = (byte) (0x21 + i / ROW);
            frame[at + 1] = (byte) (0x21 + i % ROW);
            out.clear();
            decoder.reset().decode(ByteBuffer.wrap(frame), out, true);
            table[i] = out.position() == 1 ? out.get(0) : UNKNOWN;
        }
        return table;
    }

    private static final class Supplement {
        static final char[] TABLE = fill("x-windows-50221", new byte[] {0x1B, '$', '(', 'D', 0, 0, 0x1B, '(', 'B'}, 4);
    }

    private static final class Unreadable {
        static final char[] TABLE = new char[ROW * ROW];

        static {
            Arrays.fill(TABLE, UNKNOWN);
        }
    }
}
