package dev.irori.mapping.params;

/** How the values of a parameter compare, as FHIR's search defines it. */
public enum ParamKind {
    TOKEN,
    STRING,
    DATE,
    QUANTITY,
    REFERENCE,
    URI
}
