package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Times;
import java.util.List;
import org.hl7.fhir.r4.model.NutritionOrder.NutritiionOrderIntent;
import org.hl7.fhir.r4.model.NutritionOrder.NutritionOrderStatus;
import org.jspecify.annotations.Nullable;

/** OMD: one NutritionOrder for each ORC. An hour in its times names a meal, not a time of day. */
public final class Meals implements Kind {

    static final RuleTable<MealDraft> NUTRITION_ORDER = RuleTable.of(
            "OMD ORC",
            "NutritionOrder",
            always().to("NutritionOrder.patient")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.order.setPatient(scene.patient())),
            always().to("NutritionOrder.intent")
                    .with("order", (draft, scene) -> draft.order.setIntent(NutritiionOrderIntent.ORDER)),
            always("ORC-1", "ORC-5")
                    .to("NutritionOrder.status")
                    .vocabulary("HL70119, HL70038")
                    .remark(
                            "a cancellation in ORC-1 first, then ORC-5; nothing depends on the clock",
                            "ORC-1の取消を優先し、次にORC-5。現在日時には依存しない")
                    .with(
                            "status",
                            (draft, scene) -> draft.order.setStatus(
                                    NutritionOrderStatus.fromCode(RequestState.of(draft.orc, scene)))),
            reading("ORC-2")
                    .to("NutritionOrder.identifier(PLAC)")
                    .by(
                            "order number",
                            (value, draft, scene) -> draft.order.addIdentifier(OrderNumbers.placer(
                                    scene, value.component(1).text().strip()))),
            always("ORC-9")
                    .to("NutritionOrder.dateTime")
                    .remark("without it: data-absent-reason unknown", "記載がなければdata-absent-reason(unknown)")
                    .with(
                            "dateTime",
                            (draft, scene) -> draft.order.setDateTimeElement(
                                    Times.dateTime(scene, draft.orc, 9).orElseGet(ResultTimes::unknown))),
            reading("ORC-12")
                    .to("NutritionOrder.orderer")
                    .by(
                            "practitioner",
                            (value, draft, scene) -> People.practitioner(value, scene.institution())
                                    .ifPresent(draft.order::setOrderer)),
            always("ORC-17", "PV1-10", "PV1-3", "PV1-8")
                    .to("NutritionOrder.extension(department)")
                    .vocabulary("HL70069")
                    .with("department", (draft, scene) -> Departments.add(draft.order, scene, draft.orc, draft.pv1)),
            reading("ODS-1", "ODS-2", "ODS-3", "ODS-4")
                    .to("NutritionOrder.oralDiet, NutritionOrder.supplement, NutritionOrder.foodPreferenceModifier")
                    .remark(
                            "D is the diet, S a supplement, P a preference; ODS-2 and ODS-4 are its instruction",
                            "Dは食種、Sは補食、Pは嗜好。ODS-2とODS-4は指示とする")
                    .with("diet", MealFields::diets),
            reading("TQ1-3", "TQ1-7", "TQ1-8")
                    .to("NutritionOrder.oralDiet.schedule, NutritionOrder.supplement.schedule, NutritionOrder.note")
                    .vocabulary("HL70335")
                    .remark(
                            "the days bound the schedule; the hour is the meal it starts or ends with, kept as note",
                            "期間は日付とし、時は開始・終了の食事を示すため注記とする")
                    .with("schedule", MealFields::schedules),
            note("TQ1-9", "優先度 (priority)"),
            note("TQ1-12", "連結 (conjunction)"),
            note("ORC-15", "有効日時 (effective from)"),
            note("ORC-16", "オーダ制御理由 (reason of control)"));

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(NUTRITION_ORDER);
    }

    @Override
    public void map(Scene scene) {
        @Nullable Segment pv1 = scene.message().first("PV1");
        Departments.reportMisplaced(scene, pv1);
        @Nullable MealDraft draft = null;
        for (Segment segment : scene.message().segments()) {
            if (segment.name().equals("ORC")) {
                finish(draft, scene);
                draft = new MealDraft(segment, pv1);
            } else if (draft != null) {
                draft.add(segment);
            }
        }
        finish(draft, scene);
    }

    private static void finish(@Nullable MealDraft draft, Scene scene) {
        if (draft == null) {
            return;
        }
        NUTRITION_ORDER.apply(draft, scene);
        @Nullable Segment diet = draft.segment("ODS");
        scene.emit(
                draft.order,
                draft.orc,
                "ORC-2",
                OrderNumbers.stripped(draft.orc.field(2).component(1).text().strip()),
                diet == null ? "" : diet.field(3).text());
    }

    private static Rule<MealDraft> note(String field, String label) {
        return reading(field)
                .to("NutritionOrder.note")
                .by("note", (value, draft, scene) -> draft.order.addNote(ExamNotes.labelled(label, value)));
    }
}
