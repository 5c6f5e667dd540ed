package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What one report is about: one OBR, or all cultures of one specimen. */
final class LabReportDraft implements Draft {
    final LabSpecimen specimen;
    final List<LabRequest> requests;
    final boolean culture;
    final DiagnosticReport report = new DiagnosticReport();
    final List<Reference> results = new ArrayList<>();
    final List<ObservationStatus> statuses = new ArrayList<>();
    private final @Nullable Segment pv1;

    LabReportDraft(LabSpecimen specimen, List<LabRequest> requests, boolean culture, @Nullable Segment pv1) {
        this.specimen = specimen;
        this.requests = requests;
        this.culture = culture;
        this.pv1 = pv1;
    }

    LabRequest first() {
        return requests.get(0);
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "OBR" -> first().obr;
            case "ORC" -> first().orc;
            case "SPM" -> specimen.spm;
            case "PV1" -> pv1;
            default -> null;
        };
    }
}
