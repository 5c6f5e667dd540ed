package dev.irori.mapping.kind;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.jspecify.annotations.Nullable;

/** One study: the IPC that first names its UID, and everything in the message that belongs to it. */
final class StudyDraft implements Draft {
    final ExamGroup group;
    final ExamOrderDraft head;
    final Segment ipc;
    final List<Segment> repeated = new ArrayList<>();
    final Set<FhirId> procedures = new LinkedHashSet<>();
    final ImagingStudy study = new ImagingStudy();
    boolean performed;

    StudyDraft(ExamGroup group, ExamOrderDraft head, Segment ipc) {
        this.group = group;
        this.head = head;
        this.ipc = ipc;
    }

    /** The study instance UID, else the accession number. */
    static String key(Segment ipc) {
        String uid = ipc.field(3).component(1).text().strip();
        return uid.isEmpty() ? ipc.field(1).component(1).text().strip() : uid;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "IPC" -> ipc;
            case "PV1" -> head.pv1;
            default -> group.segment(name);
        };
    }
}
