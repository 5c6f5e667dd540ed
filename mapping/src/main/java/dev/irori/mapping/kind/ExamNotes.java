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

    /** {@code label: } and every part of a value whose parts only make sense together. */
    static Annotation joined(String label, Value value) {
        StringBuilder out = new StringBuilder(label).append(':');
        for (Value repetition : value.each()) {
            for (int i = 1; i <= repetition.components(); i++) {
                String part = repetition.component(i).text().strip();
                out.append(part.isEmpty() ? "" : " ").append(part);
            }
        }
        return new Annotation().setText(out.toString());
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
        // A third part would be the coding system of a code that happens to be a number.
        if (isNumber(first) && !second.isEmpty() && !repetition.component(3).isPresent()) {
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
