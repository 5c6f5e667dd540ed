package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.jspecify.annotations.Nullable;

/** One OBR with its ORC, its TQ1 and its rows. */
final class LabRequest {
    final LabSpecimen specimen;
    final Segment obr;

    @Nullable
    Segment orc;

    @Nullable
    Segment tq1;

    final List<LabItem> items = new ArrayList<>();
    /** Comments with no row before them. */
    final List<Annotation> comments = new ArrayList<>();

    final List<LabItem> impressions = new ArrayList<>();

    LabRequest(LabSpecimen specimen, Segment obr, @Nullable Segment orc, @Nullable Segment tq1) {
        this.specimen = specimen;
        this.obr = obr;
        this.orc = orc;
        this.tq1 = tq1;
    }

    /** The last row that is a result or an ordered item. */
    @Nullable
    LabItem last() {
        return items.isEmpty() ? null : items.get(items.size() - 1);
    }

    void comment(Annotation comment) {
        LabItem last = last();
        (last == null ? comments : last.comments).add(comment);
    }

    boolean isCancelled() {
        return orc != null && (LabNumbers.isCancel(orc.field(1)) || LabNumbers.isCancel(orc.field(5)));
    }
}
