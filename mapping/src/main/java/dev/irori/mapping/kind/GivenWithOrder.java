package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Results;
import dev.irori.mapping.value.Times;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a physician tells along with an order: why, what is suspected, what the patient weighs. It was asked, not found:
 * it stays inside the order and is never served as a result.
 */
final class GivenWithOrder {
    private static final String CLINICAL_DIAGNOSIS = "MS3-34";
    private static final String REASON = "MS3-04";

    private GivenWithOrder() {}

    static void map(ExamOrderDraft draft, Scene scene) {
        int number = 0;
        for (ExamResult result : draft.given) {
            Segment obx = result.obx();
            if (Results.isOrdered(obx)) {
                draft.request.addOrderDetail(Results.code(obx, scene));
            } else if (!Results.isWithdrawn(obx)) {
                number += tell(number + 1, result, draft, scene);
            }
        }
    }

    /** Returns how many resources were contained. */
    private static int tell(int number, ExamResult result, ExamOrderDraft draft, Scene scene) {
        if (!isText(result)) {
            contain(number, result, draft, scene);
            return 1;
        }
        if (isReason(result)) {
            draft.request.addReasonCode(reason(result.obx()));
        } else {
            draft.request.addNote(new Annotation().setText(labelled(result.obx())));
        }
        return 0;
    }

    private static boolean isText(ExamResult result) {
        return result.isOfType("TX") || result.isOfType("ST") || result.isOfType("FT");
    }

    private static boolean isReason(ExamResult result) {
        return result.isImpression()
                || result.item().equals(CLINICAL_DIAGNOSIS)
                || result.item().equals(REASON);
    }

    private static CodeableConcept reason(Segment obx) {
        return new CodeableConcept().setText(labelled(obx));
    }

    /** The item as the form prints it and what was written there, line by line. */
    static String labelled(Segment obx) {
        StringBuilder text = new StringBuilder(Codes.text(obx.field(3))).append(':');
        for (var line : obx.field(5).each()) {
            text.append(' ').append(line.text().strip());
        }
        return text.toString();
    }

    private static void contain(int number, ExamResult result, ExamOrderDraft draft, Scene scene) {
        Segment obx = result.obx();
        Observation observation = new Observation();
        observation.setId("given-" + number);
        observation.setSubject(scene.patient());
        Results.status(obx, observation, scene);
        observation.setCode(Results.code(obx, scene));
        Results.value(obx, observation, scene);
        Times.dateTime(scene, obx, 14).ifPresent(observation::setEffective);
        draft.container.addContained(observation);
        draft.request.addSupportingInfo(new Reference("#given-" + number));
    }
}
