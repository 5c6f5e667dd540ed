package dev.irori.mapping.params;

import static dev.irori.mapping.params.ParamKind.DATE;
import static dev.irori.mapping.params.ParamKind.REFERENCE;
import static dev.irori.mapping.params.ParamKind.TOKEN;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;

/** Parameters of stays and visits. */
final class Visits {

    private static final List<Param<?>> ENCOUNTER = Declared.of(Encounter.class)
            .one(TOKEN, "class", Encounter::getClass_)
            .one(DATE, "date", Encounter::getPeriod)
            .many(TOKEN, "identifier", Encounter::getIdentifier)
            .many(
                    REFERENCE,
                    "location",
                    it -> it.getLocation().stream().map(x -> x.getLocation()).toList())
            .many(
                    DATE,
                    "location-period",
                    it -> it.getLocation().stream().map(x -> x.getPeriod()).toList())
            .many(
                    REFERENCE,
                    "participant",
                    it -> it.getParticipant().stream()
                            .map(x -> x.getIndividual())
                            .toList())
            .many(
                    TOKEN,
                    "participant-type",
                    it -> it.getParticipant().stream()
                            .flatMap(x -> x.getType().stream())
                            .toList())
            .one(REFERENCE, "patient", Encounter::getSubject)
            .many(
                    REFERENCE,
                    "practitioner",
                    it -> it.getParticipant().stream()
                            .map(x -> x.getIndividual())
                            .filter(x -> x.getType() == null || x.getType().startsWith("Practitioner"))
                            .toList())
            .one(REFERENCE, "service-provider", Encounter::getServiceProvider)
            .many(TOKEN, "special-arrangement", it -> it.getHospitalization().getSpecialArrangement())
            .one(TOKEN, "status", Encounter::getStatusElement)
            .one(REFERENCE, "subject", Encounter::getSubject)
            .list();

    static final List<Param<?>> PARAMS =
            Stream.of(ENCOUNTER).flatMap(List::stream).toList();

    private Visits() {}
}
