package dev.irori.mapping.part;

import dev.irori.kernel.RecordKey;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import java.util.List;
import java.util.Optional;

/**
 * One ADT file: something happened in a visit or a stay, was planned, or was taken back.
 *
 * @param cancels takes the act back
 * @param patientClass PV1-2 as written
 * @param disposition PV1-36
 * @param died the disposition is a death
 */
public record VisitEvent(
        RecordKey key,
        FileStamp stamp,
        Flag flag,
        String source,
        VisitAct act,
        boolean cancels,
        VisitTimes times,
        VisitScene scene,
        String patientClass,
        Optional<Term> disposition,
        boolean died)
        implements Part {

    /** When it happened, if the message says so. */
    public Optional<String> time() {
        return times.of(act);
    }

    /** For order among events: the stated time, else the day of the folder; empty if there is neither. */
    public String when() {
        return time().filter(it -> it.length() >= 10)
                .orElseGet(() -> key.date().date() == null
                        ? ""
                        : String.valueOf(key.date().date()));
    }

    @Override
    public List<LifeSign> lifeSigns() {
        Optional<LifeSign.Kind> kind = kind();
        if (kind.isEmpty()) {
            return List.of();
        }
        // The hour of a discharge is that of a death only where the message states it as such.
        Optional<String> exact = kind.get() == LifeSign.Kind.DIED ? times.discharged() : time();
        return List.of(new LifeSign(kind.get(), exact, when(), stamp));
    }

    private Optional<LifeSign.Kind> kind() {
        if (cancels) {
            return act == VisitAct.DISCHARGE ? Optional.of(LifeSign.Kind.DISCHARGE_CANCELLED) : Optional.empty();
        }
        return switch (act) {
            case DISCHARGE -> Optional.of(died ? LifeSign.Kind.DIED : LifeSign.Kind.ALIVE);
            case RECEPTION, ADMISSION, LEAVE, RETURN, TRANSFER -> Optional.of(LifeSign.Kind.ALIVE);
            case DOCTOR, ADMISSION_PLAN, TRANSFER_PLAN, DISCHARGE_PLAN -> Optional.empty();
        };
    }
}
