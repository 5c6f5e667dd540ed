package dev.irori.mapping.value;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When something was true of the patient: as observed (OBX-14), else when the specimen was taken (SPM-17), else as the
 * request says (OBR-7). Never the time of the report, and never the folder, which are about paperwork.
 */
public final class ResultTimes {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final int OBSERVED = 14;
    private static final int COLLECTED = 17;
    private static final int FROM = 7;
    private static final int TO = 8;

    private ResultTimes() {}

    /** A dateTime, or a Period for what took a while; any of the segments may be missing. */
    public static Optional<Type> effective(
            Scene scene, @Nullable Segment obx, @Nullable Segment spm, @Nullable Segment obr) {
        return observed(scene, obx).or(() -> collected(scene, spm)).or(() -> requested(scene, obr));
    }

    /** OBX-14. */
    public static Optional<Type> observed(Scene scene, @Nullable Segment obx) {
        return obx == null
                ? Optional.empty()
                : Times.dateTime(scene, obx, OBSERVED).map(time -> time);
    }

    /** SPM-17, a range of which most files fill the start alone. */
    public static Optional<Type> collected(Scene scene, @Nullable Segment spm) {
        if (spm == null) {
            return Optional.empty();
        }
        Value range = spm.field(COLLECTED);
        return span(
                Times.dateTime(range.component(1), scene, spm, COLLECTED),
                Times.dateTime(range.component(2), scene, spm, COLLECTED));
    }

    /** OBR-7 and OBR-8. */
    public static Optional<Type> requested(Scene scene, @Nullable Segment obr) {
        return obr == null ? Optional.empty() : span(Times.dateTime(scene, obr, FROM), Times.dateTime(scene, obr, TO));
    }

    /** For profiles that demand a time: says that nobody wrote one. */
    public static DateTimeType unknown() {
        DateTimeType unknown = new DateTimeType();
        unknown.addExtension(new Extension(ABSENT, new CodeType("unknown")));
        return unknown;
    }

    private static Optional<Type> span(Optional<DateTimeType> from, Optional<DateTimeType> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        DateTimeType start = from.get();
        boolean lasts = to.isPresent() && !to.get().getValueAsString().equals(start.getValueAsString());
        return Optional.of(lasts ? new Period().setStartElement(start).setEndElement(to.get()) : start);
    }
}
