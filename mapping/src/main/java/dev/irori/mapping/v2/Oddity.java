package dev.irori.mapping.v2;

/** What is unusual about the lines of a message that was read all the same. */
public enum Oddity {
    /** Segments end with LF or CRLF where HL7 has CR. */
    LINE_FEEDS,
    /** A line break that begins no segment stands inside a field; it was kept as text. */
    BROKEN_LINE,
    /** The last segment has no end: the file may be cut off. */
    UNTERMINATED,
    /** Empty lines between segments. */
    BLANK_LINES,
    /** A second MSH: several messages in one file. */
    SECOND_HEADER
}
