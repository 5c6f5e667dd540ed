package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** Whether a problem is certain, and whether it is over: two questions the source answers in four fields. */
final class ProblemState {
    private static final String OUTCOME =
            "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Condition_DiseaseOutcome";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String UNSAID = "U";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    private ProblemState() {}

    static boolean isDeleted(ProblemDraft draft) {
        return draft.prb.field(1).text().strip().equals("DE");
    }

    /** PRB-1, PRB-13 and the name: suspicion is never lost, and nothing is confirmed that calls itself suspected. */
    static void certainty(ProblemDraft draft, Scene scene) {
        if (isDeleted(draft)) {
            draft.condition.setVerificationStatus(status(VERIFICATION, "entered-in-error"));
            return;
        }
        Value suspicion = draft.prb.field(13);
        if (suspicion.isPresent()) {
            CodeableConcept said = Codes.of(scene, draft.prb, 13).concept(suspicion);
            Optional<String> target =
                    Table.SUSPICION.target(suspicion.component(1).text());
            if (target.isEmpty()) {
                scene.gap(
                        GapKind.STATUS_UNKNOWN,
                        draft.prb,
                        13,
                        suspicion.component(1).text());
            }
            target.ifPresent(code -> said.getCoding().add(0, coding(VERIFICATION, code)));
            draft.condition.setVerificationStatus(said);
        } else if (ProblemName.saysSuspected(draft)) {
            scene.gap(GapKind.CONTRADICTION, draft.prb, 13, "");
            draft.condition.setVerificationStatus(status(VERIFICATION, "provisional"));
        } else {
            draft.condition.setVerificationStatus(status(VERIFICATION, "confirmed"));
        }
    }

    /** PRB-14 and PRB-9: only a recovery resolves, and only then, or without any outcome, is PRB-9 an end. */
    static void course(ProblemDraft draft, Scene scene) {
        if (isDeleted(draft)) {
            return;
        }
        String outcome = draft.prb.field(14).component(1).text().strip();
        Optional<Row> row = Table.OUTCOME.row(outcome.isEmpty() ? UNSAID : outcome);
        if (row.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, draft.prb, 14, outcome);
            return;
        }
        boolean dated = draft.prb.field(9).isPresent();
        row.flatMap(it -> it.cell(dated ? "dated" : "target"))
                .ifPresent(status -> draft.condition.setClinicalStatus(status(CLINICAL, status)));
        if (row.flatMap(it -> it.cell("abatement")).isPresent()) {
            Times.dateTime(scene, draft.prb, 9).ifPresent(draft.condition::setAbatement);
        }
    }

    static void outcome(Value value, ProblemDraft draft, Scene scene) {
        draft.condition.addExtension(
                new Extension(OUTCOME, Codes.of(scene, draft.prb, 14).concept(value)));
    }

    /** PRB-9 and PRB-15: when the outcome was reached, whatever the outcome is. */
    static void outcomeDate(String name, int field, ProblemDraft draft, Scene scene) {
        Times.dateTime(scene, draft.prb, field)
                .ifPresent(time -> draft.condition.addExtension(new Extension(Canonical.extension(name), time)));
    }

    static CodeableConcept status(String system, String code) {
        return new CodeableConcept(coding(system, code));
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }
}
