package dev.irori.mapping.json;

/** How a value is written: one way per kind of FHIR type. */
enum Shape {
    STRING(true),
    INTEGER(true),
    DECIMAL(true),
    BOOLEAN(true),
    BASE64(true),
    ID(false),
    XHTML(false),
    OBJECT(false),
    REFERENCE(false),
    META(false),
    RESOURCE(false);

    private final boolean hasTwin;

    Shape(boolean hasTwin) {
        this.hasTwin = hasTwin;
    }

    /** Whether it has a twin {@code _name} for its extensions; HAPI gives none to ids. */
    boolean hasTwin() {
        return hasTwin;
    }
}
