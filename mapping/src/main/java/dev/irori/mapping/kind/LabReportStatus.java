package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far a report is: cancelled with its order, else as OBR-25 says, else as its rows are. It is never further than
 * its rows.
 */
final class LabReportStatus {
    private static final Set<ObservationStatus> PENDING =
            EnumSet.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED);

    private LabReportStatus() {}

    static void set(LabReportDraft draft, Scene scene) {
        draft.report.setStatus(of(draft, scene));
    }

    private static DiagnosticReportStatus of(LabReportDraft draft, Scene scene) {
        if (draft.requests.stream().allMatch(LabRequest::isCancelled)) {
            return DiagnosticReportStatus.CANCELLED;
        }
        Optional<DiagnosticReportStatus> rows = ofRows(draft);
        Optional<DiagnosticReportStatus> stated = stated(draft, scene);
        if (stated.isEmpty()) {
            return rows.map(it -> it == DiagnosticReportStatus.FINAL && isUnderWay(draft)
                            ? DiagnosticReportStatus.PARTIAL
                            : it)
                    .orElseGet(() -> ofOrder(draft));
        }
        boolean ahead = stated.get() == DiagnosticReportStatus.FINAL
                && rows.filter(LabReportStatus::isUnfinished).isPresent();
        if (ahead) {
            scene.gap(GapKind.CONTRADICTION, draft.first().obr, 25, "F");
            return rows.orElseThrow();
        }
        return stated.get();
    }

    /** OBR-25; of several the one that is not final. */
    private static Optional<DiagnosticReportStatus> stated(LabReportDraft draft, Scene scene) {
        Optional<DiagnosticReportStatus> stated = Optional.empty();
        for (LabRequest request : draft.requests) {
            String written = request.obr.field(25).text().strip();
            if (written.isEmpty()) {
                continue;
            }
            Optional<String> target = Table.REPORT_STATUS.target(written);
            if (target.isEmpty()) {
                scene.gap(GapKind.STATUS_UNKNOWN, request.obr, 25, written);
            } else if (stated.filter(it -> it != DiagnosticReportStatus.FINAL).isEmpty()) {
                stated = target.map(DiagnosticReportStatus::fromCode);
            }
        }
        return stated;
    }

    private static Optional<DiagnosticReportStatus> ofRows(LabReportDraft draft) {
        if (draft.statuses.isEmpty()) {
            return Optional.empty();
        }
        Set<ObservationStatus> seen = EnumSet.copyOf(draft.statuses);
        boolean withdrawn = seen.remove(ObservationStatus.ENTEREDINERROR);
        boolean cancelled = seen.remove(ObservationStatus.CANCELLED);
        if (seen.isEmpty()) {
            return Optional.of(
                    cancelled || !withdrawn ? DiagnosticReportStatus.CANCELLED : DiagnosticReportStatus.ENTEREDINERROR);
        }
        if (seen.contains(ObservationStatus.UNKNOWN)) {
            return Optional.of(DiagnosticReportStatus.UNKNOWN);
        }
        return Optional.of(ofLive(seen));
    }

    private static DiagnosticReportStatus ofLive(Set<ObservationStatus> seen) {
        if (PENDING.containsAll(seen)) {
            return seen.contains(ObservationStatus.PRELIMINARY)
                    ? DiagnosticReportStatus.PRELIMINARY
                    : DiagnosticReportStatus.REGISTERED;
        }
        if (seen.stream().anyMatch(PENDING::contains)) {
            return DiagnosticReportStatus.PARTIAL;
        }
        return seen.contains(ObservationStatus.CORRECTED)
                ? DiagnosticReportStatus.CORRECTED
                : DiagnosticReportStatus.FINAL;
    }

    private static boolean isUnfinished(DiagnosticReportStatus status) {
        return status == DiagnosticReportStatus.PRELIMINARY
                || status == DiagnosticReportStatus.PARTIAL
                || status == DiagnosticReportStatus.REGISTERED;
    }

    private static boolean isUnderWay(LabReportDraft draft) {
        return draft.requests.stream()
                .anyMatch(it -> orderStatus(it).equals("IP") || orderStatus(it).equals("A"));
    }

    /** A report without rows is as far as its order. */
    private static DiagnosticReportStatus ofOrder(LabReportDraft draft) {
        return switch (orderStatus(draft.first())) {
            case "CM" -> DiagnosticReportStatus.FINAL;
            case "A" -> DiagnosticReportStatus.PARTIAL;
            case "IP", "SC" -> DiagnosticReportStatus.REGISTERED;
            default -> DiagnosticReportStatus.UNKNOWN;
        };
    }

    private static String orderStatus(LabRequest request) {
        @Nullable Segment orc = request.orc;
        return orc == null ? "" : orc.field(5).component(1).text().strip();
    }
}
