package dev.irori.mapping.assemble;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.layout.MergeMap;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;

/** Two numbers that are one person: each chart keeps its records, and the two point to each other. */
final class MergedCharts {
    private final MergeMap merges;
    private final FhirIds ids;

    MergedCharts(MergeMap merges, FhirIds ids) {
        this.merges = merges;
        this.ids = ids;
    }

    /** A retired chart is inactive and says what replaced it. */
    void link(Patient patient, PatientKey key) {
        merges.retiring(key).ifPresent(merge -> {
            patient.setActive(false);
            link(patient, LinkType.REPLACEDBY, merge.surviving());
        });
        merges.survivedBy(key).stream()
                .map(MergeMap.Merge::retired)
                .sorted((one, other) ->
                        one.number().value().compareTo(other.number().value()))
                .forEach(retired -> link(patient, LinkType.REPLACES, retired));
    }

    private void link(Patient patient, LinkType type, PatientKey other) {
        String id = ids.of(other).id("Patient").toString();
        patient.addLink().setType(type).setOther(new Reference("Patient/" + id));
    }
}
