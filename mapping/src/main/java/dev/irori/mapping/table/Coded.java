package dev.irori.mapping.table;

/** What a code and the name of its coding system amount to. */
public sealed interface Coded {

    /** A code that may go out under the system everybody knows. */
    record Standard(String system, String code) implements Coded {}

    /** A code of the hospital: {@link Canonical#local} names its system. */
    record Local(String name, String code) implements Coded {}

    /** Called national, but its form or check digit says otherwise: text and local code stay, and a gap is due. */
    record Unfit(String name, String code) implements Coded {}

    /** No code, or the code that says so: the text is all there is. */
    record Uncoded(String name) implements Coded {}

    /** A coding-system name that no table lists. */
    record Unknown(String name, String code) implements Coded {}
}
