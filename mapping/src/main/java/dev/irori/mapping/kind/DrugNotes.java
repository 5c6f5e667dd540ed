package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.reading;

import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Rule;
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
        return reading(field).to(type + ".note").by("whole note", (value, draft, scene) -> add(label, written(value), draft));
    }

    /** An amount and the unit in the field after it. */
    static <D extends DrugDraft> Rule<D> amount(String type, String segment, int field, String label) {
        return reading(segment + "-" + field, segment + "-" + (field + 1))
                .to(type + ".note")
                .with("amount note", (draft, scene) -> {
                    @Nullable Segment from = draft.segment(segment);
                    if (from != null) {
                        add(label, amount(from, field, field + 1), draft);
                    }
                });
    }

    /** What RXE, TQ1, RXR and RXC repeat of the order in a message about what was given. */
    static <D extends DrugDraft> List<Rule<D>> repeatedOrder(String type) {
        return List.of(
                said(type, "RXE-2", "指示薬剤 (ordered drug)"),
                amount(type, "RXE", 3, "指示一回量 (ordered dose)"),
                amount(type, "RXE", 4, "指示最大量 (ordered maximum)"),
                said(type, "RXE-7", "投薬指示 (administration instruction)"),
                amount(type, "RXE", 10, "指示総量 (ordered total)"),
                whole(type, "RXE-19", "指示一日量 (ordered daily dose)"),
                said(type, "RXE-21", "処方区分 (category of the order)"),
                amount(type, "RXE", 23, "指示速度 (ordered rate)"),
                amount(type, "RXE", 25, "指示力価 (ordered strength)"),
                said(type, "RXE-27", "与薬指示 (kind of drug)"),
                whole(type, "TQ1-3", "指示用法 (ordered usage)"),
                whole(type, "TQ1-6", "指示期間 (ordered duration)"),
                said(type, "TQ1-7", "指示開始 (ordered start)"),
                said(type, "TQ1-8", "指示終了 (ordered end)"),
                said(type, "TQ1-11", "指示テキスト (ordered instruction)"),
                said(type, "TQ1-14", "指示回数 (ordered number of doses)"));
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
