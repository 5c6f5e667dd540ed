package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Supplement;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.DrugQuantities;
import dev.irori.mapping.value.Times;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** When and for how long a prescribed drug is taken, and what is said beside it. */
final class PrescriptionDosage {
    private static final String USAGE_DURATION = RequestFields.JP_EXTENSION + "JP_MedicationDosage_UsageDuration";
    private static final String PERIOD_OF_USE = RequestFields.JP_EXTENSION + "JP_MedicationDosage_PeriodOfUse";

    private PrescriptionDosage() {}

    /** RXE-7: unequal doses belong to the usage, everything else to the pharmacy. */
    static void instructions(Value values, RequestDraft draft, Scene scene) {
        Codes codes = Codes.of(scene, RequestFields.rxe(draft), 7);
        for (Value value : values.each()) {
            if (!value.isPresent()) {
                continue;
            }
            CodeableConcept said = codes.concept(value);
            Optional<Supplement> supplement = Supplement.of(value.component(1).text());
            if (supplement.isPresent()) {
                draft.regimen.add(supplement.get(), said);
            } else {
                RequestFields.forDispensing(said, draft);
            }
        }
    }

    /** TQ1-3 and the unequal doses of RXE-7: code and text always, a rhythm only of a whole known code with nothing beside it. */
    static void usage(RequestDraft draft, Scene scene) {
        if (!draft.regimen.usage().isEmpty()) {
            draft.dosage().getTiming().setCode(draft.regimen.usage());
        }
        draft.regimen.additions().forEach(draft.dosage()::addAdditionalInstruction);
        if (!draft.isAsNeeded()) {
            draft.regimen.rhythm().ifPresent(it -> draft.dosage().getTiming().setRepeat(it));
        }
        String text = draft.regimen.text();
        if (!text.isEmpty()) {
            draft.dosage().setText(text);
        }
    }

    /** TQ1-11: part of what the patient reads. */
    static void instruction(Value value, RequestDraft draft, Scene scene) {
        String said = value.text().strip();
        if (value.isPresent() && !said.isEmpty()) {
            draft.dosage().addAdditionalInstruction(new CodeableConcept().setText(said));
            String text = draft.dosage().hasText() ? draft.dosage().getText() + ' ' : "";
            draft.dosage().setText(text + said);
        }
    }

    /** RXE-27, the usage, or TQ1-14 without TQ1-6; the number of doses is no number of days. */
    static void asNeeded(RequestDraft draft, Scene scene) {
        if (draft.isAsNeeded()) {
            draft.dosage().setAsNeeded(new BooleanType(true));
        }
        @Nullable Segment tq1 = draft.segment("TQ1");
        if (tq1 == null || !tq1.field(14).isPresent()) {
            return;
        }
        String count = tq1.field(14).text().strip();
        boolean whole = count.length() < 5 && count.chars().allMatch(c -> c >= '0' && c <= '9');
        if (whole && Integer.parseInt(count) > 0 && !draft.regimen.skipsDays()) {
            draft.dosage().getTiming().getRepeat().setCount(Integer.parseInt(count));
        } else {
            draft.note(Notes.labelled("回数 (number of doses)", tq1.field(14)));
        }
    }

    /** TQ1-6: an end after so many days only where every day counts; days of dosing where the total proves them. */
    static void duration(Value value, RequestDraft draft, Scene scene) {
        PrescribedDose prescribed = PrescribedDose.of(draft, scene);
        @Nullable BigDecimal days = prescribed.days;
        boolean skips = draft.regimen.skipsDays();
        if (days == null || (skips && !prescribed.daysAreDosingDays())) {
            DrugNotes.add("期間 (duration)", DrugNotes.written(value), draft);
            return;
        }
        draft.dosage().addExtension(new Extension(USAGE_DURATION, DrugQuantities.days(days)));
        if (!skips) {
            draft.dosage().getTiming().getRepeat().setBounds(DrugQuantities.days(days));
            draft.request.getDispenseRequest().setExpectedSupplyDuration(DrugQuantities.days(days));
        }
    }

    /** TQ1-7 and -8. */
    static void period(RequestDraft draft, Scene scene) {
        @Nullable Segment tq1 = draft.segment("TQ1");
        if (tq1 == null) {
            return;
        }
        Optional<DateTimeType> start = Times.dateTime(scene, tq1, 7);
        Optional<DateTimeType> end = Times.dateTime(scene, tq1, 8);
        if (start.isEmpty()) {
            DrugNotes.add("終了 (end)", DrugNotes.written(tq1.field(8)), draft);
            return;
        }
        Period period = new Period().setStartElement(start.get());
        if (end.isPresent() && Times.isBefore(end.get(), start.get())) {
            scene.gap(GapKind.CONTRADICTION, tq1, 8, tq1.field(8).text());
            DrugNotes.add("終了 (end)", tq1.field(8).text(), draft);
        } else {
            end.ifPresent(period::setEndElement);
        }
        draft.dosage().addExtension(new Extension(PERIOD_OF_USE, period));
    }
}
