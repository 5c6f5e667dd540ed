package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** One OBR of an order with its ORC, its TQ1, its specimen and the ServiceRequest in the making. */
final class LabOrderDraft implements Draft {
    final LabRequest request;
    final ServiceRequest order = new ServiceRequest();
    private final @Nullable Segment pv1;

    LabOrderDraft(LabRequest request, @Nullable Segment pv1) {
        this.request = request;
        this.pv1 = pv1;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "OBR" -> request.obr;
            case "ORC" -> request.orc;
            case "TQ1" -> request.tq1;
            case "SPM" -> request.specimen.spm;
            case "PV1" -> pv1;
            case "OBX" -> request.items.isEmpty() ? null : request.items.get(0).obx;
            default -> null;
        };
    }
}
