package dev.irori.mapping.kind;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** One examination as it was asked for; served on its own, or contained in what was done about it. */
final class ExamOrderDraft implements Draft {
    final ExamGroup group;
    final @Nullable Segment pv1;
    final ServiceRequest request = new ServiceRequest();
    /** Where contained resources go: FHIR nests them one level deep. */
    final DomainResource container;
    /** What was said along with the order. */
    final List<ExamResult> given = new ArrayList<>();
    /** Whether its number may be used to find it. */
    boolean linked = true;
    /** The orders of the file that have others below them, by number. */
    Map<String, FhirId> heads = Map.of();

    ExamOrderDraft(ExamGroup group, @Nullable Segment pv1, @Nullable DomainResource container) {
        this.group = group;
        this.pv1 = pv1;
        this.container = container == null ? request : container;
    }

    /** Whether it is the hospital's order itself, and not what a result tells of one. */
    boolean isServed() {
        return container == request;
    }

    /** NW and PA of one order repeat each other. */
    void give(List<ExamResult> results) {
        for (ExamResult result : results) {
            if (given.stream().noneMatch(result::says)) {
                given.add(result);
            }
        }
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "PV1" -> pv1;
            case "OBX" -> given.isEmpty() ? null : given.get(0).obx();
            default -> group.segment(name);
        };
    }
}
