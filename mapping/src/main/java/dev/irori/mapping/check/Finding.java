package dev.irori.mapping.check;

/**
 * One violation of one rule. {@code segment} is "OBX[3]" or empty, {@code field} the field number or 0. Excerpts may
 * name a patient: a finding stays inside the institution.
 */
public record Finding(Rule rule, Origin origin, String segment, int field, Excerpt excerpt) {
    public String path() {
        return origin.path();
    }

    /** "PID[1]-3", "PID[1]" or "". */
    public String place() {
        return field == 0 ? segment : segment + "-" + field;
    }
}
