package dev.irori.mapping.v2;

/** How deep in the field a view stands. */
enum Level {
    FIELD,
    REPETITION,
    COMPONENT,
    SUBCOMPONENT,
    /** MSH-1 and MSH-2: the delimiters themselves, never split. */
    LITERAL
}
