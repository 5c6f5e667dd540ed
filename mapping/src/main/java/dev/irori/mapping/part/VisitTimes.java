package dev.irori.mapping.part;

import java.util.Optional;

/**
 * The times a visit event states, as FHIR writes them; none is taken from a file name.
 *
 * @param recorded EVN-2: when the event was entered, which places plans among events
 * @param planned EVN-3
 * @param occurred EVN-6
 * @param admitted PV1-44; of an outpatient the time of the visit
 * @param discharged PV1-45
 * @param toAdmit PV2-8: expected admission, or expected transfer
 * @param toDischarge PV2-9
 * @param toReturn PV2-47: expected end of a leave
 */
public record VisitTimes(
        Optional<String> recorded,
        Optional<String> planned,
        Optional<String> occurred,
        Optional<String> admitted,
        Optional<String> discharged,
        Optional<String> toAdmit,
        Optional<String> toDischarge,
        Optional<String> toReturn) {

    /** When the act takes place, by the field that says so for this act. */
    public Optional<String> of(VisitAct act) {
        return switch (act) {
            case RECEPTION, ADMISSION -> admitted.or(() -> occurred);
            case DISCHARGE -> discharged.or(() -> occurred);
            case LEAVE, RETURN, TRANSFER -> occurred;
            case DOCTOR -> occurred.or(() -> recorded);
            case ADMISSION_PLAN -> toAdmit.or(() -> planned);
            case TRANSFER_PLAN -> toAdmit.or(() -> occurred).or(() -> planned);
            case DISCHARGE_PLAN -> toDischarge.or(() -> planned);
        };
    }
}
