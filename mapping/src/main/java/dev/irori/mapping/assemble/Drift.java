package dev.irori.mapping.assemble;

/** How far what a file says of its patient is from the current patient record. */
public enum Drift {
    /** The same person, as far as both say. */
    NONE,
    /** Birth date, sex or given name differ: served, and reported as {@code IDENTITY_DRIFT}. */
    DRIFT,
    /** Birth date and kana name both differ: somebody else's file, to be quarantined. */
    STRANGER
}
