package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Results;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a laboratory message by the order of its segments: ORC comes before OBR in orders and after it in
 * results, and either way round is read.
 */
final class LabMessage {
    private final Scene scene;
    private final List<LabSpecimen> specimens = new ArrayList<>();
    private @Nullable LabSpecimen specimen;
    private @Nullable LabRequest request;
    private @Nullable Segment orc;
    private @Nullable Segment tq1;

    private LabMessage(Scene scene) {
        this.scene = scene;
    }

    static List<LabSpecimen> read(Scene scene) {
        LabMessage reader = new LabMessage(scene);
        scene.message().segments().forEach(reader::next);
        LabKeys.tellApart(reader.specimens);
        return reader.specimens;
    }

    private void next(Segment segment) {
        switch (segment.name()) {
            case "SPM" -> specimen(segment);
            case "OBR" -> request(segment);
            case "ORC" -> order(segment);
            case "TQ1" -> timing(segment);
            case "OBX" -> item(segment);
            case "NTE" -> note(segment);
            default -> {}
        }
    }

    private LabSpecimen specimen(@Nullable Segment spm) {
        LabSpecimen added = new LabSpecimen(spm);
        specimens.add(added);
        specimen = added;
        request = null;
        return added;
    }

    private void request(Segment obr) {
        LabSpecimen of = specimen == null ? specimen(null) : specimen;
        LabRequest added = new LabRequest(of, obr, orc, tq1);
        of.requests.add(added);
        request = added;
        orc = null;
        tq1 = null;
    }

    private void order(Segment segment) {
        if (request != null && request.orc == null && request.items.isEmpty()) {
            request.orc = segment;
        } else {
            orc = segment;
        }
    }

    private void timing(Segment segment) {
        if (orc == null && request != null && request.tq1 == null) {
            request.tq1 = segment;
        } else {
            tq1 = segment;
        }
    }

    private void item(Segment obx) {
        LabRequest to = request;
        if (to == null) {
            scene.gap(GapKind.SEGMENT_UNUSED, obx, 3, obx.field(3).component(1).text());
            return;
        }
        LabItem item = new LabItem(obx, to);
        if (!item.isComment()) {
            (item.isImpression() ? to.impressions : to.items).add(item);
        } else if (!Results.isWithdrawn(obx)) {
            to.comment(item.asComment());
        }
    }

    private void note(Segment nte) {
        String text = nte.field(3).text().strip();
        if (text.isEmpty()) {
            return;
        }
        Annotation comment = new Annotation().setText(text);
        if (request != null) {
            request.comment(comment);
        } else if (specimen != null) {
            specimen.comments.add(comment);
        } else {
            scene.gap(GapKind.SEGMENT_UNUSED, nte, 3, "");
        }
    }
}
