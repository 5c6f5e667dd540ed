package dev.irori.mapping.v2;

/** What was read without doubt although SS-MIX2 tells writers not to write it. */
public enum Deviation {
    HALF_WIDTH_KATAKANA,
    /** NEC row 13, NEC-selected and IBM extensions: outside JIS X 0208. */
    VENDOR_CHARACTERS,
    /** JIS X 0201 Roman designated in place of ASCII; read as ASCII, because its 5C and 7E are delimiters here. */
    JIS_ROMAN,
    /** The 1978 edition of the two-byte set designated (ESC $ @). */
    JIS_1978,
    /** Transport bytes (0x0B, 0x1C, 0x1A) left around the message; the guideline's own samples do this. */
    FRAMED,
    BYTE_ORDER_MARK
}
