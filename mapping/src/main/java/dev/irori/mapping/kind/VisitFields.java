package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.kind.VisitDraft.Time;
import dev.irori.mapping.part.Term;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** How the fields of EVN, PV1 and PV2 are read: one small step per kind of field. */
final class VisitFields {
    private static final int CLASS = 2;
    private static final int DISPOSITION = 36;
    private static final int MESSAGE_TYPE = 9;
    private static final String DISPOSITIONS = "http://terminology.hl7.org/CodeSystem/v2-0112";
    private static final String YES = "Y";

    private VisitFields() {}

    /** MSH-9: the folder says what is done; the message, whether it is taken back. */
    static void trigger(VisitDraft draft, Scene scene) {
        Segment header = scene.message().segment(0);
        String event = header.field(MESSAGE_TYPE).component(2).text().strip();
        draft.cancels = VisitAct.isCancel(event);
        if (!event.equals(draft.act.trigger(draft.cancels))) {
            scene.gap(GapKind.CONTRADICTION, header, MESSAGE_TYPE, event);
        }
    }

    static Rule.FromField<VisitDraft> time(Time time, String segment, int field) {
        return (value, draft, scene) -> {
            @Nullable Segment from = draft.segment(segment);
            if (from != null) {
                Times.dateTime(scene, from, field).ifPresent(it -> draft.time(time, it.getValueAsString()));
            }
        };
    }

    /** PV1-2: the class is mandatory in FHIR, so one that no table has is a gap and goes out as unknown. */
    static void patientClass(VisitDraft draft, Scene scene) {
        @Nullable Segment pv1 = draft.segment("PV1");
        String written = pv1 == null ? "" : pv1.field(CLASS).component(1).text().strip();
        draft.patientClass = written;
        if (Table.PATIENT_CLASS.target(written).isEmpty()) {
            Segment at = pv1 == null ? scene.message().segment(0) : pv1;
            scene.gap(GapKind.CODE_UNKNOWN, at, CLASS, written);
        }
    }

    static void department(VisitDraft draft, Scene scene) {
        draft.department = Departments.of(scene, draft.segment("PV1"))
                .map(VisitFields::term)
                .orElse(null);
        draft.fileDepartment =
                Departments.ofFileName(scene).map(VisitFields::term).orElse(null);
    }

    private static Term term(CodeableConcept concept) {
        Coding coding = concept.getCodingFirstRep();
        String display = coding.getDisplay();
        return new Term(coding.getSystem(), coding.getCode(), display == null ? "" : display);
    }

    /** PV1-36: an unlisted disposition stays the hospital's own; only listed deaths are deaths. */
    static void disposition(Value value, VisitDraft draft, Scene scene) {
        @Nullable Segment pv1 = draft.segment("PV1");
        String code = value.component(1).text().strip();
        if (pv1 == null || value.isNull() || code.isEmpty()) {
            return;
        }
        Optional<Row> row = Table.DISCHARGE.row(code);
        if (row.isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, pv1, DISPOSITION, code);
        }
        draft.disposition = row.map(it -> new Term(DISPOSITIONS, code, it.japanese()))
                .orElseGet(() -> new Term(localDispositions(scene), code, ""));
        draft.died = row.flatMap(it -> it.cell("deceased")).filter(YES::equals).isPresent();
    }

    private static String localDispositions(Scene scene) {
        return Canonical.local(scene.institution(), scene.origin().codeNamespace(), "HL70112");
    }
}
