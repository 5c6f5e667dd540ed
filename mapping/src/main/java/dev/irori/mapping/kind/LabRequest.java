package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Type;
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

    private @Nullable Type requested;
    private @Nullable InstantType issued;
    private boolean timed;

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

    /** When the specimen was taken, else OBR-7. */
    Optional<Type> taken(Scene scene) {
        readTimes(scene);
        return specimen.collected(scene).or(() -> Optional.ofNullable(requested).map(Type::copy));
    }

    /** OBR-22, unless it is a day alone. */
    Optional<InstantType> issued(Scene scene) {
        readTimes(scene);
        return Optional.ofNullable(issued).map(InstantType::copy);
    }

    private void readTimes(Scene scene) {
        if (!timed) {
            timed = true;
            requested = ResultTimes.requested(scene, obr).orElse(null);
            issued = Times.instant(scene, obr, 22).orElse(null);
        }
    }
}
