package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.ResultTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** One SPM with everything asked of it; without a segment where requests come before any. */
final class LabSpecimen {
    final @Nullable Segment spm;
    final List<LabRequest> requests = new ArrayList<>();
    final List<Annotation> comments = new ArrayList<>();
    /** What tells its results from those of the other specimens of the record. */
    String key = "";
    /** The Specimen made of it. */
    @Nullable
    Reference reference;

    private @Nullable Type collected;
    private boolean timed;

    LabSpecimen(@Nullable Segment spm) {
        this.spm = spm;
    }

    /** A new object at each call, since the model is mutable. */
    @Nullable
    Reference reference() {
        return reference == null ? null : reference.copy();
    }

    /** When it was taken: read once, so that a bad time is one gap and not one of each row. */
    Optional<Type> collected(Scene scene) {
        if (!timed) {
            timed = true;
            collected = ResultTimes.collected(scene, spm).orElse(null);
        }
        return Optional.ofNullable(collected).map(Type::copy);
    }
}
