package dev.irori.mapping.synth.plan;

import java.time.LocalDateTime;

/**
 * One file of a chart: the record it is a version of, when it was sent, in which state it was left and what it states.
 * A filing with {@code cancels} is the message that deleted the record.
 */
public record Filing(Key key, LocalDateTime sent, String department, char flag, boolean cancels, Content content) {
    public static final String NO_ORDER = "999999999999999";
    public static final char VALID = '1';
    public static final char HISTORY = '2';
    public static final char DELETED = '0';

    /** The record within a chart; {@code visit} is the department for ADT-12 and empty otherwise. */
    public record Key(String type, String date, String order, String visit) {}

    public boolean current() {
        return flag == VALID;
    }

    /** Whether it lies in the extended storage. */
    public boolean extended() {
        return extended(content);
    }

    static boolean extended(Content content) {
        return content instanceof Content.Vitals
                || content instanceof Content.Document
                || content instanceof Content.Dispensing;
    }

    Filing flagged(char other) {
        return new Filing(key, sent, department, other, cancels, content);
    }
}
