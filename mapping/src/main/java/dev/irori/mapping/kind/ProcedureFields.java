package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Results;
import dev.irori.mapping.value.Times;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure.ProcedurePerformerComponent;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The fields of a procedure that take more than a line: its state, its time, its people and its materials. */
final class ProcedureFields {
    private static final String PERFORMED = "RS";
    private static final String STARTED = "TM-P1";
    private static final String ENDED = "TM-P2";
    private static final String DRUG = "DE-02";
    private static final String MATERIAL = "DE-";

    private ProcedureFields() {}

    /** ZE1-2 RS has been done; without ZE1 the state of the result tells. Called off is not done. */
    static void status(ProcedureDraft draft, Scene scene) {
        @Nullable Segment orc = draft.group.orc;
        if (orc != null && RequestState.isRevoked(RequestState.of(orc, scene))) {
            draft.procedure.setStatus(ProcedureStatus.NOTDONE);
            return;
        }
        @Nullable Segment ze1 = draft.segment("ZE1");
        if (ze1 != null) {
            String control = ze1.field(2).text().strip();
            if (!control.equals(PERFORMED)) {
                scene.gap(GapKind.STATUS_UNKNOWN, ze1, 2, control);
            }
            draft.procedure.setStatus(control.equals(PERFORMED) ? ProcedureStatus.COMPLETED : ProcedureStatus.UNKNOWN);
            return;
        }
        @Nullable Segment obr = draft.group.obr;
        String state = obr == null ? "" : obr.field(25).text().strip();
        Optional<String> report = Table.REPORT_STATUS.target(state);
        boolean done = report.filter(it -> it.equals("final") || it.equals("corrected"))
                .isPresent();
        draft.procedure.setStatus(done ? ProcedureStatus.COMPLETED : ProcedureStatus.UNKNOWN);
    }

    static void code(ProcedureDraft draft, Scene scene) {
        @Nullable Segment ze1 = draft.segment("ZE1");
        @Nullable Segment obr = draft.group.obr;
        if (ze1 != null && ze1.field(3).isPresent()) {
            draft.procedure.setCode(Codes.of(scene, ze1, 3).nationalConcept(ze1.field(3)));
        } else if (obr != null && obr.field(4).isPresent()) {
            draft.procedure.setCode(Codes.of(scene, obr, 4).nationalConcept(obr.field(4)));
        }
    }

    /** The times the team wrote down, else those of the examination. */
    static void performed(ProcedureDraft draft, Scene scene) {
        Optional<DateTimeType> start = time(STARTED, draft, scene);
        Optional<DateTimeType> end = time(ENDED, draft, scene);
        if (start.isPresent() || end.isPresent()) {
            Period period = new Period();
            start.ifPresent(period::setStartElement);
            end.ifPresent(period::setEndElement);
            if (isBackwards(start, end)) {
                scene.gap(GapKind.CONTRADICTION, draft.origin(), 3, "");
                period.setEndElement(null);
                end.ifPresent(it -> draft.procedure.addNote(
                        new Annotation().setText("終了時間 (end as written): " + it.getValueAsString())));
            }
            draft.procedure.setPerformed(period);
        } else {
            ResultTimes.requested(scene, draft.group.obr).ifPresent(draft.procedure::setPerformed);
        }
    }

    private static boolean isBackwards(Optional<DateTimeType> start, Optional<DateTimeType> end) {
        return start.isPresent()
                && end.isPresent()
                && start.get().getValueAsString().compareTo(end.get().getValueAsString()) > 0;
    }

    private static Optional<DateTimeType> time(String item, ProcedureDraft draft, Scene scene) {
        for (ExamResult result : draft.results()) {
            if (result.item().equals(item) && !Results.isWithdrawn(result.obx())) {
                return Times.dateTime(scene, result.obx(), 5);
            }
        }
        return Optional.empty();
    }

    /** ZE1-7, with the kind of staff of ZE1-6 beside it. */
    static void staff(ProcedureDraft draft, Scene scene) {
        @Nullable Segment ze1 = draft.segment("ZE1");
        if (ze1 == null) {
            return;
        }
        String job = job(ze1.field(6));
        CodeableConcept function = new CodeableConcept();
        if (!job.isEmpty()) {
            function.setText(job);
        }
        People.practitioner(ze1.field(7), scene.institution())
                .ifPresentOrElse(
                        person -> performer(person, function, draft),
                        () -> draft.procedure.addNote(ExamNotes.labelled("医療従事者種別 (kind of staff)", ze1.field(6))));
    }

    /** JCC: the job and the kind of employment, as the items of OBX name them. */
    private static String job(Value jcc) {
        String job = jcc.component(1).text().strip();
        String employment = jcc.component(2).text().strip();
        return employment.isEmpty() ? job : job + '.' + employment;
    }

    private static void performer(Reference person, CodeableConcept function, ProcedureDraft draft) {
        ProcedurePerformerComponent performer = draft.procedure.addPerformer().setActor(person);
        if (!function.isEmpty()) {
            performer.setFunction(function);
        }
    }

    /** ZE1-9: the drug or material, by the kind ZE1-8 names. */
    static void used(ProcedureDraft draft, Scene scene) {
        @Nullable Segment ze1 = draft.segment("ZE1");
        if (ze1 == null) {
            return;
        }
        boolean drug = ze1.field(8).text().strip().equals(DRUG);
        for (Value item : ze1.field(9).each()) {
            if (drug) {
                draft.drugs.add(new UsedItem(ze1, 9, item, draft));
            } else {
                material(item, ze1, 9, draft, scene);
            }
        }
    }

    private static void material(Value item, Segment from, int field, ProcedureDraft draft, Scene scene) {
        CodeableConcept used = Codes.of(scene, from, field).first(item);
        if (!used.isEmpty()) {
            draft.procedure.addUsedCode(used);
        }
        String amount = item.component(4).text().strip();
        if (!amount.isEmpty()) {
            draft.procedure.addNote(new Annotation()
                    .setText("使用量 (amount used): " + Codes.text(item) + ' ' + amount + ' ' + unit(item.component(5))));
        }
    }

    private static String unit(Value unit) {
        String text = unit.subcomponent(2).text().strip();
        return text.isEmpty() ? unit.subcomponent(1).text().strip() : text;
    }

    /** OBX below ZE1: people, drugs and materials by their type, and every other record of the team as a note. */
    static void records(ProcedureDraft draft, Scene scene) {
        for (ExamResult result : draft.results()) {
            Segment obx = result.obx();
            if (result.isImpression() || isTime(result) || Results.isWithdrawn(obx)) {
                continue;
            }
            if (result.isOfType("XCN")) {
                people(obx, draft, scene);
            } else if (result.item().equals(DRUG) && result.isOfType("ZRD")) {
                obx.field(5).each().forEach(item -> draft.drugs.add(new UsedItem(obx, 5, item, draft)));
            } else if (result.isOfType("ZRD") || result.item().startsWith(MATERIAL)) {
                obx.field(5).each().forEach(item -> material(item, obx, 5, draft, scene));
            } else {
                draft.procedure.addNote(new Annotation().setText(record(obx)));
            }
        }
    }

    private static boolean isTime(ExamResult result) {
        return result.item().equals(STARTED) || result.item().equals(ENDED);
    }

    private static void people(Segment obx, ProcedureDraft draft, Scene scene) {
        CodeableConcept function = Codes.of(scene, obx, 3).concept(obx.field(3));
        List<Value> people = obx.field(5).each();
        for (Value person : people) {
            People.practitioner(person, scene.institution()).ifPresent(it -> performer(it, function.copy(), draft));
        }
    }

    private static String record(Segment obx) {
        String unit = obx.field(6).isPresent() ? ' ' + ExamNotes.readable(obx.field(6)) : "";
        String when = obx.field(14).isPresent() ? " (" + obx.field(14).text() + ')' : "";
        return Codes.text(obx.field(3)) + ": " + ExamNotes.readable(obx.field(5)) + unit + when;
    }

    /** ZE2, each exposure by itself: a dose belongs to one shot. */
    static void exposures(ProcedureDraft draft, Scene scene) {
        String[] labels = {
            "管電圧 (tube voltage)", "管電流 (tube current)", "距離 (distance)", "時間 (time)", "回数 (count)", "撮影 (imaging)"
        };
        for (Segment ze2 : draft.exposures()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < labels.length; i++) {
                Value value = ze2.field(i + 2);
                if (value.isPresent()) {
                    text.append(text.isEmpty() ? "" : ", ").append(labels[i]).append(' ');
                    text.append(ExamNotes.readable(value));
                }
            }
            if (!text.isEmpty()) {
                draft.procedure.addNote(new Annotation().setText("照射 (exposure): " + text));
            }
        }
    }

    static void order(ProcedureDraft draft, Scene scene) {
        ExamOrderDraft order = new ExamOrderDraft(draft.group, draft.head.pv1, draft.procedure);
        order.give(draft.head.given);
        order.linked = draft.head.linked;
        draft.procedure.addBasedOn(ExamOrders.contained(order, scene));
    }

    /** The order it fulfils, as far as its numbers agree. */
    static void identifier(ProcedureDraft draft, Scene scene) {
        if (draft.head.linked
                && OrderNumbers.agree(draft.group)
                && !draft.group.number().isEmpty()) {
            draft.procedure.addIdentifier(OrderNumbers.placer(scene, draft.group.number()));
        }
    }
}
