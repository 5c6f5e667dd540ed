package dev.irori.mapping.synth.plan;

/** The movements of an inpatient, with the events that announce and cancel each. */
public enum MovementKind {
    PLANNED_ADMISSION("ADT-21", "A14", "ADT_A05", "A27", "ADT_A21"),
    ADMISSION("ADT-22", "A01", "ADT_A01", "A11", "ADT_A09"),
    LEAVE("ADT-31", "A21", "ADT_A21", "A52", "ADT_A52"),
    RETURN("ADT-32", "A22", "ADT_A21", "A53", "ADT_A52"),
    PLANNED_TRANSFER("ADT-41", "A15", "ADT_A15", "A26", "ADT_A21"),
    TRANSFER("ADT-42", "A02", "ADT_A02", "A12", "ADT_A09"),
    PLANNED_DISCHARGE("ADT-51", "A16", "ADT_A16", "A25", "ADT_A21"),
    DISCHARGE("ADT-52", "A03", "ADT_A03", "A13", "ADT_A01");

    private final String folder;
    private final String event;
    private final String structure;
    private final String cancelEvent;
    private final String cancelStructure;

    MovementKind(String folder, String event, String structure, String cancelEvent, String cancelStructure) {
        this.folder = folder;
        this.event = event;
        this.structure = structure;
        this.cancelEvent = cancelEvent;
        this.cancelStructure = cancelStructure;
    }

    public String folder() {
        return folder;
    }

    public String event(boolean cancelled) {
        return cancelled ? cancelEvent : event;
    }

    public String structure(boolean cancelled) {
        return cancelled ? cancelStructure : structure;
    }
}
