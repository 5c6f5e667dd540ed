package dev.irori.mapping.part;

import dev.irori.mapping.layout.FileStamp;
import java.util.Optional;

/**
 * What a visit event that counts says about the patient being alive.
 *
 * @param time of the event as FHIR writes it, if the message states one
 * @param day of the file's folder, which stands in for a time that is not stated
 */
public record LifeSign(Kind kind, Optional<String> time, String day, FileStamp stamp) {

    /** The three things an event can say. */
    public enum Kind {
        /** A discharge by death (A03 whose PV1-36 is one). */
        DIED,
        /** The cancellation of a discharge (A13), whatever that discharge said. */
        DISCHARGE_CANCELLED,
        /** Any event a living patient takes part in: reception, admission, transfer, leave, discharge alive. */
        ALIVE
    }

    /** When it happened, as exactly as the file says. */
    public String when() {
        return time.orElse(day);
    }
}
