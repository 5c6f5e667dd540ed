package dev.irori.mapping.part;

import java.util.Optional;

/** What happens to a patient in a visit or a stay: one per data type, done by one trigger and undone by another. */
public enum VisitAct {
    /** An attending doctor takes over. */
    DOCTOR("ADT-01", "A54", "A55"),
    /** An outpatient is received. SS-MIX2 lists no message that takes it back; HL7 has A11. */
    RECEPTION("ADT-12", "A04", "A11"),
    /** An admission is planned. */
    ADMISSION_PLAN("ADT-21", "A14", "A27"),
    ADMISSION("ADT-22", "A01", "A11"),
    LEAVE("ADT-31", "A21", "A52"),
    RETURN("ADT-32", "A22", "A53"),
    TRANSFER_PLAN("ADT-41", "A15", "A26"),
    TRANSFER("ADT-42", "A02", "A12"),
    DISCHARGE_PLAN("ADT-51", "A16", "A25"),
    DISCHARGE("ADT-52", "A03", "A13");

    private final String folder;
    private final String trigger;
    private final String cancel;

    VisitAct(String folder, String trigger, String cancel) {
        this.folder = folder;
        this.trigger = trigger;
        this.cancel = cancel;
    }

    public static Optional<VisitAct> of(String folder) {
        for (VisitAct act : values()) {
            if (act.folder.equals(folder)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    public String folder() {
        return folder;
    }

    /** The HL7 event (table 0003) that does it, or takes it back. */
    public String trigger(boolean cancels) {
        return cancels ? cancel : trigger;
    }

    /** Whether some act is taken back by this HL7 event, whatever folder its message lies in. */
    public static boolean isCancel(String event) {
        for (VisitAct act : values()) {
            if (act.cancel.equals(event)) {
                return true;
            }
        }
        return false;
    }
}
