package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.jspecify.annotations.Nullable;

/** Rules that keep as a note what FHIR's medication resources have no element for. */
final class DrugNotes {
    private DrugNotes() {}

    /** The text of a code, else the code. */
    static <D extends DrugDraft> Rule<D> said(String type, String field, String label) {
        return reading(field).to(type + ".note").by("note", (value, draft, scene) -> {
            if (value.isPresent()) {
                draft.note(Notes.labelled(label, value));
            }
        });
    }

    /** All components, for places, addresses, names and amounts. */
    static <D extends DrugDraft> Rule<D> whole(String type, String field, String label) {
        return reading(field)
                .to(type + ".note")
                .by("whole note", (value, draft, scene) -> add(label, written(value), draft));
    }

    /** A person's number and name. */
    static <D extends DrugDraft> Rule<D> person(String type, String field, String label) {
        return reading(field).to(type + ".note").by("name note", (value, draft, scene) -> {
            String name = value.component(2).text().strip()
                    + ' '
                    + value.component(3).text().strip();
            add(label, (value.component(1).text().strip() + ' ' + name.strip()).strip(), draft);
        });
    }

    /** An amount and the unit in the field after it. */
    static <D extends DrugDraft> Rule<D> amount(String type, String segment, int field, String label) {
        return amount(type, segment, field, field + 1, label);
    }

    private static <D extends DrugDraft> Rule<D> amount(
            String type, String segment, int field, int unit, String label) {
        return reading(segment + "-" + field, segment + "-" + unit)
                .to(type + ".note")
                .with("amount note", (draft, scene) -> {
                    @Nullable Segment from = draft.segment(segment);
                    if (from != null) {
                        add(label, amount(from, field, unit), draft);
                    }
                });
    }

    /** What RXE, TQ1, RXR and RXC repeat of the order in a message about what was given. */
    static <D extends DrugDraft> List<Rule<D>> repeatedOrder(String type) {
        return List.of(
                said(type, "RXE-2", "指示薬剤 (ordered drug)"),
                amount(type, "RXE", 3, 5, "指示一回量 (ordered dose)"),
                amount(type, "RXE", 4, 5, "指示最大量 (ordered maximum)"),
                said(type, "RXE-6", "指示剤形 (ordered form)"),
                said(type, "RXE-7", "投薬指示 (administration instruction)"),
                amount(type, "RXE", 10, "指示総量 (ordered total)"),
                said(type, "RXE-15", "処方箋番号 (prescription number)"),
                whole(type, "RXE-19", "指示一日量 (ordered daily dose)"),
                said(type, "RXE-21", "処方区分 (category of the order)"),
                said(type, "RXE-22", "時間あたりの与薬 (give per)"),
                amount(type, "RXE", 23, "指示速度 (ordered rate)"),
                amount(type, "RXE", 25, "指示力価 (ordered strength)"),
                said(type, "RXE-27", "与薬指示 (kind of drug)"),
                whole(type, "RXE-31", "補足コード (supplementary code)"),
                whole(type, "TQ1-2", "指示数量 (ordered quantity)"),
                whole(type, "TQ1-3", "指示用法 (ordered usage)"),
                whole(type, "TQ1-6", "指示期間 (ordered duration)"),
                said(type, "TQ1-7", "指示開始 (ordered start)"),
                said(type, "TQ1-8", "指示終了 (ordered end)"),
                said(type, "TQ1-11", "指示テキスト (ordered instruction)"),
                said(type, "TQ1-14", "指示回数 (ordered number of doses)"));
    }

    /** What stands where the guideline allows one: a second TQ1 or RXR, and a route of the order above what was given. */
    static void further(DrugDraft draft, Scene scene) {
        List<Segment> timings = draft.order().timings;
        for (Segment timing : timings.subList(Math.min(1, timings.size()), timings.size())) {
            String usage = written(timing.field(3)) + ' ' + written(timing.field(6)) + ' ' + written(timing.field(7));
            add("他の用法 (further usage)", (usage + ' ' + written(timing.field(11))).strip(), draft);
            scene.gap(GapKind.SEGMENT_UNUSED, timing, 3, "");
        }
        for (Segment route : draft.order().routes) {
            if (route != draft.segment("RXR")) {
                String said = written(route.field(1)) + ' ' + written(route.field(2)) + ' ' + written(route.field(4));
                add("他の経路 (further route)", said.strip(), draft);
            }
        }
    }

    static void add(String label, String text, DrugDraft draft) {
        if (!text.isEmpty()) {
            draft.note(new Annotation().setText(label + ": " + text));
        }
    }

    static String amount(Segment segment, int field, int unit) {
        Value number = segment.field(field);
        String of = Notes.readable(segment.field(unit));
        return number.isPresent() ? (number.text().strip() + ' ' + of).strip() : "";
    }

    /** Every component that says something, with a blank between. */
    static String written(Value value) {
        StringBuilder out = new StringBuilder();
        for (Value repetition : value.each()) {
            for (int i = 1; i <= repetition.components(); i++) {
                Value component = repetition.component(i);
                if (component.isPresent()) {
                    out.append(out.isEmpty() ? "" : " ")
                            .append(component.text().replace('&', ' ').strip());
                }
            }
        }
        return out.toString();
    }
}
