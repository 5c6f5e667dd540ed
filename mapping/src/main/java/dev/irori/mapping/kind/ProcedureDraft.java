package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;

/** One thing that was done: a ZE1 with what follows it, or an order entry that is reported done without one. */
final class ProcedureDraft implements Draft {
    final ExamGroup group;
    final ExamGroup.@Nullable Performance performance;
    final ExamOrderDraft head;
    final Procedure procedure = new Procedure();
    /** Drugs given meanwhile, which become resources of their own once this one has an id. */
    final List<UsedItem> drugs = new ArrayList<>();

    ProcedureDraft(ExamGroup group, ExamGroup.@Nullable Performance performance, ExamOrderDraft head) {
        this.group = group;
        this.performance = performance;
        this.head = head;
    }

    List<ExamResult> results() {
        return performance == null ? List.of() : performance.results();
    }

    List<Segment> exposures() {
        return performance == null ? List.of() : performance.exposures();
    }

    /** The code of what was done: ZE1-3, else OBR-4. */
    String item() {
        return performance == null ? group.item() : performance.ze1().field(3).text();
    }

    Segment origin() {
        return performance == null ? group.origin() : performance.ze1();
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "PV1" -> head.pv1;
            case "ZE1" -> performance == null ? null : performance.ze1();
            case "ZE2" -> exposures().isEmpty() ? null : exposures().get(0);
            case "OBX" -> results().isEmpty() ? null : results().get(0).obx();
            default -> group.segment(name);
        };
    }
}
