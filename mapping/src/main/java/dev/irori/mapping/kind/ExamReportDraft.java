package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.jspecify.annotations.Nullable;

/** What one examination found: the report in the making, and the observations that are its results. */
final class ExamReportDraft implements Draft {
    final ExamGroup group;
    final ExamType type;
    final @Nullable Segment pv1;
    final DiagnosticReport report = new DiagnosticReport();
    final List<ExamResult> impressions = new ArrayList<>();
    /** Those told along with the order, which are no results. */
    final List<ExamResult> given;
    /** Whether the number of the order may be used to find it. */
    final boolean linked;

    ExamReportDraft(ExamGroup group, ExamType type, @Nullable Segment pv1, List<ExamResult> given, boolean linked) {
        this.group = group;
        this.type = type;
        this.pv1 = pv1;
        this.given = given;
        this.linked = linked;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "PV1" -> pv1;
            case "OBX" -> impressions.isEmpty() ? null : impressions.get(0).obx();
            default -> group.segment(name);
        };
    }
}
