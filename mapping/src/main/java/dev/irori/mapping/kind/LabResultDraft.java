package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** One row of a report, what it was measured in and the Observation in the making. */
final class LabResultDraft implements Draft {
    final LabItem item;
    final boolean culture;
    final List<Reference> members;
    final Observation observation = new Observation();

    LabResultDraft(LabItem item, boolean culture, List<Reference> members) {
        this.item = item;
        this.culture = culture;
        this.members = members;
    }

    Segment obx() {
        return item.obx;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "OBX" -> item.obx;
            case "OBR" -> item.request.obr;
            case "ORC" -> item.request.orc;
            case "SPM" -> item.request.specimen.spm;
            default -> null;
        };
    }
}
