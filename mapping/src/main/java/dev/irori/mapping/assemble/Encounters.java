package dev.irori.mapping.assemble;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;

/** The Encounters of one patient: a stay from its admission to its discharge, a visit, a plan, each cancelled one. */
final class Encounters {
    private final EncounterAssembly assembly;
    private final List<Gap> gaps;

    Encounters(FhirIds ids, PatientKey patient, List<Gap> gaps) {
        this.assembly = new EncounterAssembly(ids, patient);
        this.gaps = gaps;
    }

    List<Mapped> of(StandingEvents events) {
        List<Stay> stays = Stays.of(events.standing(), gaps);
        List<Mapped> encounters = new ArrayList<>();
        Plans.join(of(VisitAct.ADMISSION_PLAN, events), stays).forEach(it -> encounters.add(single(it)));
        stays.forEach(it -> encounters.add(stay(it)));
        of(VisitAct.RECEPTION, events).forEach(it -> encounters.add(single(it)));
        events.takenBack().forEach(it -> encounters.add(cancelled(it)));
        return encounters;
    }

    private static List<VisitEvent> of(VisitAct act, StandingEvents events) {
        return events.standing().stream().filter(it -> it.act() == act).toList();
    }

    private Mapped single(VisitEvent event) {
        Course course = new Course(gaps);
        course.tell(event);
        return assembly.mapped(event, assembly.of(event, course));
    }

    private Mapped stay(Stay stay) {
        Course course = new Course(gaps);
        stay.events().forEach(course::tell);
        if (stay.isAbandoned()) {
            course.abandon();
        }
        stay.plan().ifPresent(course::expect);
        Encounter encounter = assembly.of(stay.opening(), course);
        stay.plan().ifPresent(it -> assembly.remember(encounter, it));
        return assembly.mapped(stay.opening(), encounter);
    }

    private Mapped cancelled(StandingEvents.TakenBack takenBack) {
        Course course = new Course(gaps);
        course.tell(takenBack.cancel());
        takenBack.act().ifPresent(course::recall);
        Encounter encounter = assembly.of(takenBack.cancel(), course);
        EncounterAssembly.empty(encounter);
        return assembly.mapped(takenBack.cancel(), encounter);
    }
}
