package dev.irori.mapping.v2;

/** What had to be done to the bytes of a file before they could be read; any of them lowers its quality. */
public enum Repair {
    /** Two-byte text ran into a delimiter, a space or a line end without the escape back to ASCII. */
    ESCAPE_CLOSED,
    /** Characters of JIS X 0212, which SS-MIX2 does not designate, were read. */
    JIS_X_0212,
    /** Half-width kana stood as raw 8-bit bytes in a 7-bit text. */
    RAW_KATAKANA,
    /** Bytes of a second encoding stood inside the first. */
    MIXED_ENCODING,
    /** The bytes are valid in two encodings; the more plausible reading was taken. */
    GUESSED,
    /** The file ends inside a character or an escape sequence, or in zero bytes. */
    CUT_TAIL,
    /** Bytes that mean nothing in the encoding became U+FFFD: text is lost. */
    REPLACED;

    /** Whether some of the text could not be recovered. */
    public boolean lossy() {
        return this == REPLACED || this == CUT_TAIL;
    }
}
