package dev.irori.mapping.part;

import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Delimiters;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;

/** A PID line as text: cheap to take and to keep, read again where a patient is assembled or compared. */
public record Pid(Delimiters delimiters, String line) {

    public static Pid of(Segment pid) {
        return new Pid(pid.message().delimiters(), pid.raw());
    }

    /** The line as a segment, in a message of its own. */
    public Segment segment() {
        String text = header() + '\r' + line + '\r';
        return Message.of(Decoded.of(text, Encoding.UTF_8), Limits.DEFAULT)
                .orThrow()
                .segment(1);
    }

    private String header() {
        StringBuilder header = new StringBuilder(8).append("MSH").append(delimiters.field());
        append(header, delimiters.component());
        append(header, delimiters.repetition());
        append(header, delimiters.escape());
        append(header, delimiters.subcomponent());
        return header.toString();
    }

    /** A delimiter that the message did not declare is zero. */
    private static void append(StringBuilder header, char delimiter) {
        if (delimiter != 0) {
            header.append(delimiter);
        }
    }
}
