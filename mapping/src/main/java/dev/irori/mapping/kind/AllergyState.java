package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Whether an allergy stands, how sure it is, what it did and since when. */
final class AllergyState {
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String ENTERED_IN_ERROR = "entered-in-error";

    private AllergyState() {}

    static void active(AllergyDraft draft) {
        draft.allergy().setClinicalStatus(concept(CLINICAL, "active"));
    }

    /** IAM-6 and IAM-17: what is deleted or erroneous has no clinical status; nothing is confirmed by default. */
    static void status(AllergyDraft draft, Scene scene) {
        String action = draft.from().field(6).component(1).text().strip();
        if (!action.isEmpty() && Table.ACTION.row(action).isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, draft.from(), 6, action);
        }
        if (action.equals("D")) {
            draft.allergy().setVerificationStatus(concept(VERIFICATION, ENTERED_IN_ERROR));
            return;
        }
        Value said = draft.from().field(17);
        Optional<Row> row = Table.ALLERGY_VERIFICATION.row(said.component(1).text());
        if (said.isPresent()) {
            verification(said, row.flatMap(Row::target), draft, scene);
        }
        String clinical = row.map(it -> it.cell("clinical").orElse("")).orElse("active");
        if (!clinical.isEmpty()) {
            draft.allergy().setClinicalStatus(concept(CLINICAL, clinical));
        }
    }

    private static void verification(Value said, Optional<String> target, AllergyDraft draft, Scene scene) {
        if (target.isEmpty()) {
            scene.gap(
                    GapKind.STATUS_UNKNOWN, draft.from(), 17, said.component(1).text());
            draft.allergy().addNote(Notes.labelled("臨床確認状況 (clinical status)", said));
            return;
        }
        // Pending, suspected and doubted are all unconfirmed: the text keeps what was said.
        CodeableConcept status = concept(VERIFICATION, target.get());
        String text = Codes.text(said);
        draft.allergy().setVerificationStatus(text.isEmpty() ? status : status.setText(text));
    }

    /** IAM-4 and IAM-5: severity is that of the reaction and says nothing about how critical the allergy is. */
    static void reaction(AllergyDraft draft, Scene scene) {
        Segment iam = draft.from();
        AllergyIntoleranceReactionComponent reaction = draft.allergy().addReaction();
        for (Value said : iam.field(5).each()) {
            if (said.isPresent()) {
                reaction.addManifestation(
                        new CodeableConcept().setText(said.text().strip()));
            }
        }
        if (reaction.getManifestation().isEmpty()) {
            CodeableConcept unsaid = new CodeableConcept();
            unsaid.addExtension(new Extension(ABSENT, new CodeType("unknown")));
            reaction.addManifestation(unsaid);
        } else {
            reaction.setDescription(iam.field(5).text().strip());
        }
        severity(iam.field(4), reaction, draft, scene);
    }

    private static void severity(
            Value value, AllergyIntoleranceReactionComponent reaction, AllergyDraft draft, Scene scene) {
        if (!value.isPresent()) {
            return;
        }
        String code = value.component(1).text().strip();
        Optional<Row> row = Table.ALLERGY_SEVERITY.row(code);
        Optional<String> severity = row.flatMap(Row::target);
        severity.ifPresentOrElse(
                it -> reaction.setSeverity(AllergyIntoleranceSeverity.fromCode(it)),
                () -> reaction.addNote(Notes.labelled("重症度 (severity)", value)));
        if (row.isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, draft.from(), 4, code);
        }
    }

    /** IAM-11, else IAM-12; a text beside a date is a note. */
    static void onset(AllergyDraft draft, Scene scene) {
        Value text = draft.from().field(12);
        Times.dateTime(scene, draft.from(), 11).ifPresent(draft.allergy()::setOnset);
        if (!text.isPresent()) {
            return;
        }
        if (draft.allergy().hasOnset()) {
            draft.allergy().addNote(Notes.labelled("発症時期 (onset)", text));
        } else {
            draft.allergy().setOnset(new StringType(text.text().strip()));
        }
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(system).setCode(code));
    }
}
