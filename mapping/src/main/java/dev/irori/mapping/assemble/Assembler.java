package dev.irori.mapping.assemble;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.layout.MergeMap;
import dev.irori.mapping.part.LifeSign;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.part.PatientPart;
import dev.irori.mapping.part.VisitEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what several files say about one patient: pure, thread-safe, and the same for every order of parts. */
public final class Assembler {
    private static final String PATIENT = "Patient";

    private final FhirIds ids;
    private final MergedCharts merges;

    public Assembler(FhirIds ids) {
        this(ids, MergeMap.NONE);
    }

    /** An assembler that knows which numbers turned out to be one person. */
    public Assembler(FhirIds ids, MergeMap merges) {
        this.ids = ids;
        this.merges = new MergedCharts(merges, ids);
    }

    /**
     * The resources of one patient that no single file makes.
     *
     * @param parts those of the files that are not quarantined, deleted and superseded ones among them
     */
    public Assembled assemble(PatientKey key, List<Part> parts) {
        List<PatientPart> said = new ArrayList<>();
        List<VisitEvent> visits = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof PatientPart it) {
                said.add(it);
            } else if (part instanceof VisitEvent it && it.key().patient().equals(key)) {
                visits.add(it);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        List<Mapped> resources = new ArrayList<>();
        StandingEvents events = StandingEvents.of(visits);
        patient(key, said, events, gaps).ifPresent(resources::add);
        resources.addAll(new Encounters(ids, key, gaps).of(events));
        return new Assembled(resources, gaps);
    }

    private Optional<Mapped> patient(PatientKey key, List<PatientPart> said, StandingEvents events, List<Gap> gaps) {
        List<LifeSign> signs = new ArrayList<>();
        events.standing().forEach(it -> signs.addAll(it.lifeSigns()));
        FhirId id = ids.of(key).id(PATIENT);
        return PatientAssembly.of(key, said, gaps).map(patient -> {
            Death.standing(signs, gaps).ifPresent(death -> patient.setDeceased(death.value()));
            merges.link(patient, key);
            patient.setId(id.toString());
            return new Mapped(id, patient, PatientAssembly.ORIGIN);
        });
    }
}
