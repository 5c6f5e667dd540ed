package dev.irori.mapping.v2;

/** One line of a message: a view that knows its name, its place and its fields. */
public final class Segment {
    private final Message message;
    private final String name;
    private final int index;
    private final int ordinal;
    private final int first;
    private final int size;
    private final int end;

    Segment(Message message, String name, int index, int ordinal, int first, int size, int end) {
        this.message = message;
        this.name = name;
        this.index = index;
        this.ordinal = ordinal;
        this.first = first;
        this.size = size;
        this.end = end;
    }

    public Message message() {
        return message;
    }

    public String name() {
        return name;
    }

    /** Place in the message, from 0. */
    public int index() {
        return index;
    }

    /** Place among the segments of the same name, from 1: the 2 of {@code PRB[2]}. */
    public int ordinal() {
        return ordinal;
    }

    /** Number of the last field that is written, even if empty. */
    public int fields() {
        return isHeader() ? size : size - 1;
    }

    /** Field {@code n} in HL7 numbering; beyond the last an empty value. MSH-1 is the delimiter, MSH-2 the others. */
    public Value field(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("fields are counted from 1");
        }
        boolean header = isHeader();
        if (header && n == 1) {
            int at = message.fieldStart(first) + name.length();
            return new Value(message, at, at + 1, Level.LITERAL);
        }
        int place = header ? n - 1 : n;
        if (place >= size) {
            return message.absent();
        }
        int from = message.fieldStart(first + place);
        int to = place + 1 < size ? message.fieldStart(first + place + 1) - 1 : end;
        return new Value(message, from, to, header && n == 2 ? Level.LITERAL : Level.FIELD);
    }

    /** The whole line as it stands in the file. */
    public String raw() {
        return message.text().substring(message.fieldStart(first), end);
    }

    /** {@code PRB[2]}: how findings and provenance name a segment. */
    @Override
    public String toString() {
        return name + "[" + ordinal + "]";
    }

    private boolean isHeader() {
        return size > 1 && name.equals("MSH");
    }
}
