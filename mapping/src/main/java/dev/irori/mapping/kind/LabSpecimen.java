package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Reference;
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

    LabSpecimen(@Nullable Segment spm) {
        this.spm = spm;
    }

    /** A new object at each call, since the model is mutable. */
    @Nullable
    Reference reference() {
        return reference == null ? null : reference.copy();
    }
}
