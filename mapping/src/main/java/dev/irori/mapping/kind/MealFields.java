package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.NutritionOrder.NutritionOrderSupplementComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;

/** Diets and meal times of a nutrition order. */
final class MealFields {
    private static final String DAILY_EVENTS = "http://terminology.hl7.org/CodeSystem/v2-0335";
    private static final int ISO_DATE = 10;
    private static final int HOUR = 11;

    private MealFields() {}

    static void diets(MealDraft draft, Scene scene) {
        for (Segment diet : draft.diets) {
            CodeableConcept what = Codes.of(scene, diet, 3).concept(diet.field(3));
            switch (diet.field(1).text().strip()) {
                case "D" -> oral(diet, what, draft.order);
                case "S" -> supplement(diet, what, draft.order);
                case "P" -> preference(diet, what, draft.order);
                default -> {
                    scene.gap(GapKind.STATUS_UNKNOWN, diet, 1, diet.field(1).text());
                    oral(diet, what, draft.order);
                }
            }
        }
    }

    private static void oral(Segment diet, CodeableConcept what, NutritionOrder order) {
        if (!what.isEmpty()) {
            order.getOralDiet().addType(what);
        }
        String instruction = instruction(diet);
        if (!instruction.isEmpty()) {
            String before = order.getOralDiet().getInstruction();
            order.getOralDiet().setInstruction(before == null ? instruction : before + "、" + instruction);
        }
    }

    private static void supplement(Segment diet, CodeableConcept what, NutritionOrder order) {
        NutritionOrderSupplementComponent supplement = order.addSupplement();
        if (!what.isEmpty()) {
            supplement.setType(what);
        }
        String instruction = instruction(diet);
        if (!instruction.isEmpty()) {
            supplement.setInstruction(instruction);
        }
    }

    private static void preference(Segment diet, CodeableConcept what, NutritionOrder order) {
        if (!what.isEmpty()) {
            order.addFoodPreferenceModifier(what);
        }
        String instruction = instruction(diet);
        if (!instruction.isEmpty()) {
            order.addNote(new Annotation().setText("嗜好 (preference): " + instruction));
        }
    }

    /** At which meals, and what the ward wrote. */
    private static String instruction(Segment diet) {
        String period = diet.field(2).isPresent() ? ExamNotes.readable(diet.field(2)) : "";
        String text = diet.field(4).isPresent() ? diet.field(4).text().strip() : "";
        return period.isEmpty() || text.isEmpty() ? period + text : period + "、" + text;
    }

    static void schedules(MealDraft draft, Scene scene) {
        for (Segment timing : draft.timings) {
            Timing schedule = schedule(timing, draft, scene);
            if (schedule.isEmpty()) {
                continue;
            }
            if (draft.order.hasOralDiet() || !draft.order.hasSupplement()) {
                draft.order.getOralDiet().addSchedule(schedule);
            } else {
                draft.order.getSupplementFirstRep().addSchedule(schedule);
            }
        }
    }

    private static Timing schedule(Segment timing, MealDraft draft, Scene scene) {
        Timing schedule = new Timing();
        Period days = new Period();
        day(timing, 7, "開始食 (first meal)", draft, scene).ifPresent(days::setStartElement);
        day(timing, 8, "終了食 (last meal)", draft, scene).ifPresent(days::setEndElement);
        if (!days.isEmpty()) {
            schedule.getRepeat().setBounds(days);
        }
        Value pattern = timing.field(3).component(1);
        if (pattern.isPresent()) {
            schedule.setCode(code(pattern));
        }
        return schedule;
    }

    /** {@code TID&１日３回&HL70335}: code, text and system are parts of one component. */
    private static CodeableConcept code(Value pattern) {
        CodeableConcept code = new CodeableConcept();
        String written = pattern.subcomponent(1).text().strip();
        String text = pattern.subcomponent(2).text().strip();
        if (pattern.subcomponent(3).text().strip().equals("HL70335") && !written.isEmpty()) {
            code.addCoding(new Coding().setSystem(DAILY_EVENTS).setCode(written));
        }
        return code.setText(text.isEmpty() ? written : text);
    }

    /** The day; the hour behind it says which meal of the day, and zeros say none. */
    private static Optional<DateTimeType> day(Segment timing, int field, String label, MealDraft draft, Scene scene) {
        Optional<DateTimeType> time = Times.dateTime(scene, timing, field);
        if (time.isEmpty()) {
            return time;
        }
        String iso = time.get().getValueAsString();
        if (iso.length() <= ISO_DATE) {
            return time;
        }
        String hour = iso.substring(HOUR, HOUR + 2);
        String day = iso.substring(0, ISO_DATE);
        draft.order.addNote(new Annotation().setText(label + ": " + day + " " + hour + "時"));
        return Optional.of(new DateTimeType(day));
    }
}
