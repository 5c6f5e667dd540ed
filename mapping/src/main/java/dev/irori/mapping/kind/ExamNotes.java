package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.v2.Value;
import org.hl7.fhir.r4.model.Annotation;

/** What an examination says beyond FHIR's elements, as a person would read it off the form. */
final class ExamNotes {
    private ExamNotes() {}

    /** {@code label: text}: codes by their text, amounts with their unit, people and all else with every part. */
    static Annotation labelled(String label, Value value) {
        return new Annotation().setText(label + ": " + readable(value));
    }

    /** An amount with its unit where the first part is a number, else what {@link Notes} reads. */
    static String readable(Value value) {
        StringBuilder out = new StringBuilder();
        for (Value repetition : value.each()) {
            out.append(out.isEmpty() ? "" : ", ").append(one(repetition));
        }
        return out.toString();
    }

    private static String one(Value repetition) {
        String first = repetition.component(1).subcomponent(1).text().strip();
        if (repetition.component(1).subcomponents() > 1) {
            return first(repetition.component(1).subcomponent(2).text().strip(), first);
        }
        String second = repetition.component(2).subcomponent(1).text().strip();
        if (isNumber(first) && !second.isEmpty()) {
            String unit = first(repetition.component(2).subcomponent(2).text().strip(), second);
            return first + ' ' + unit;
        }
        return first(second, first);
    }

    private static String first(String preferred, String other) {
        return preferred.isEmpty() ? other : preferred;
    }

    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '.') {
                return false;
            }
        }
        return !text.isEmpty() && text.indexOf('.') == text.lastIndexOf('.') && !text.equals(".");
    }
}
