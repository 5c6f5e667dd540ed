package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Identifiers;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;

/** SPM to Specimen: the same in orders and in results. */
final class LabSpecimens {

    /** One SPM with the requests under it. */
    static final class SpecimenDraft implements Draft {
        final LabSpecimen group;
        final Segment spm;
        final Specimen specimen = new Specimen();

        SpecimenDraft(LabSpecimen group, Segment spm) {
            this.group = group;
            this.spm = spm;
        }

        @Override
        public @Nullable Segment segment(String name) {
            return switch (name) {
                case "SPM" -> spm;
                case "OBR" -> danger();
                default -> null;
            };
        }

        private @Nullable Segment danger() {
            for (LabRequest request : group.requests) {
                if (request.obr.field(12).isPresent()) {
                    return request.obr;
                }
            }
            return null;
        }
    }

    private LabSpecimens() {}

    static RuleTable<SpecimenDraft> table(String type) {
        return RuleTable.of(
                type + " SPM",
                "Specimen",
                always().to("Specimen.subject")
                        .remark("the patient the path names", "パスが示す患者")
                        .with("patient", (draft, scene) -> draft.specimen.setSubject(scene.patient())),
                reading("SPM-2")
                        .to("Specimen.identifier")
                        .remark("the number of the orderer and that of the laboratory", "依頼者側と検査部門側の番号")
                        .by("local identifier", LabSpecimens::identifier),
                reading("SPM-4")
                        .to("Specimen.type")
                        .vocabulary("JC10")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.specimen.setType(
                                        Codes.of(scene, draft.spm, 4).concept(value))),
                reading("SPM-8")
                        .to("Specimen.collection.bodySite")
                        .by(
                                "concept",
                                (value, draft, scene) -> draft.specimen
                                        .getCollection()
                                        .setBodySite(
                                                Codes.of(scene, draft.spm, 8).concept(value))),
                reading("SPM-17")
                        .to("Specimen.collection.collected[x]")
                        .remark("a Period where an end is given", "終了日時があればPeriod")
                        .by(
                                "dateTime or Period",
                                (value, draft, scene) -> draft.group
                                        .collected(scene)
                                        .ifPresent(draft.specimen.getCollection()::setCollected)),
                reading("OBR-12")
                        .to("Specimen.note")
                        .by(
                                "note",
                                (value, draft, scene) ->
                                        draft.specimen.addNote(Notes.labelled("危険検体 (danger code)", value))),
                always("NTE-3")
                        .to("Specimen.note")
                        .when("NTE follows SPM")
                        .with("notes", (draft, scene) -> draft.group.comments.forEach(draft.specimen::addNote)));
    }

    /** Makes the Specimen of a group that has a segment, and remembers how results refer to it. */
    static void emit(LabSpecimen group, RuleTable<SpecimenDraft> table, Scene scene) {
        @Nullable Segment spm = group.spm;
        if (spm == null) {
            return;
        }
        SpecimenDraft draft = new SpecimenDraft(group, spm);
        table.apply(draft, scene);
        String id = scene.emit(draft.specimen, spm, LabKeys.specimen(group)).toString();
        Reference reference = new Reference("Specimen/" + id);
        String material = Codes.text(spm.field(4));
        group.reference = material.isEmpty() ? reference : reference.setDisplay(material);
    }

    private static void identifier(Value pair, SpecimenDraft draft, Scene scene) {
        for (int component = 1; component <= 2; component++) {
            String number = pair.component(component).subcomponent(1).text().strip();
            if (!number.isEmpty() && !pair.isNull()) {
                String kind = component == 1 ? "specimen" : "laboratory-specimen";
                draft.specimen.addIdentifier(Identifiers.local(scene.institution(), kind, number));
            }
        }
    }
}
