package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Results;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** What else an order says: observations given with it, which are no results, and the trial a drug is part of. */
final class DrugObservations {
    private DrugObservations() {}

    static <D extends DrugDraft> List<Rule<D>> rules(String type) {
        return List.of(reading("OBX-2", "OBX-3", "OBX-4", "OBX-5", "OBX-6", "OBX-11")
                .to(type + ".supportingInformation(contained Observation)")
                .remark(
                        "given with the order: contained, never served as a result",
                        "オーダに添えられた情報。containedとし、検査結果としては提供しない")
                .with("contained observation", DrugObservations::inform));
    }

    static <D extends DrugDraft> List<Rule<D>> trials(String type) {
        return List.of(reading("CTI-1", "CTI-2", "CTI-3")
                .to(type + ".note, " + type + ".meta.security")
                .remark(
                        "no ResearchSubject is made of it: a note, and a label by which trial drugs can be held back",
                        "ResearchSubjectは作らず、注記とラベルとする")
                .with("trial", DrugObservations::trial));
    }

    private static <D extends DrugDraft> void inform(D draft, Scene scene) {
        for (Segment obx : draft.order().observations) {
            if (!obx.field(3).isPresent()) {
                continue;
            }
            Observation observation = new Observation();
            String id = "given-" + obx.ordinal();
            observation.setId(id);
            observation.setSubject(scene.patient());
            observation.setCode(Results.code(obx, scene));
            Results.status(obx, observation, scene);
            Results.value(obx, observation, scene);
            if (obx.field(4).isPresent()) {
                observation.addNote(
                        new Annotation().setText("OBX-4: " + obx.field(4).text()));
            }
            draft.resource().addContained(observation);
            draft.inform(new Reference("#" + id));
        }
    }

    private static <D extends DrugDraft> void trial(D draft, Scene scene) {
        for (Segment cti : draft.order().trials) {
            String text = DrugNotes.written(cti.field(1))
                    + ' '
                    + DrugNotes.written(cti.field(2))
                    + ' '
                    + DrugNotes.written(cti.field(3));
            DrugNotes.add("治験 (clinical trial)", text.strip(), draft);
            draft.resource()
                    .getMeta()
                    .addSecurity(
                            new Coding(Canonical.codeSystem("label"), "clinical-trial", "Part of a clinical trial"));
        }
    }
}
