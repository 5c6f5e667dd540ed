package dev.irori.mapping.json;

/** How a value is written: one way per kind of FHIR type. */
enum Shape {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    BASE64,
    ID,
    XHTML,
    OBJECT,
    REFERENCE,
    META,
    RESOURCE;

    /** Whether it has a twin {@code _name} for its extensions; HAPI gives none to ids. */
    boolean hasTwin() {
        return ordinal() <= BASE64.ordinal();
    }
}
