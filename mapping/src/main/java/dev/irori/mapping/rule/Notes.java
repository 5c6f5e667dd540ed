package dev.irori.mapping.rule;

import dev.irori.mapping.v2.Value;
import org.hl7.fhir.r4.model.Annotation;

/** Keeps what FHIR has no element for: a note that names the field, so that nothing a hospital wrote is lost. */
public final class Notes {
    private Notes() {}

    /** {@code label: text}, where a coded value shows its text, else its code. */
    public static Annotation labelled(String label, Value value) {
        return new Annotation().setText(label + ": " + readable(value));
    }

    /** What a person would read: the text component of a code, else all there is. */
    public static String readable(Value value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.repetitions(); i++) {
            Value repetition = value.repetition(i);
            Value text = repetition.component(2);
            String said = text.isEmpty() ? repetition.component(1).text() : text.text();
            if (!said.isEmpty()) {
                out.append(out.isEmpty() ? "" : ", ").append(said.strip());
            }
        }
        return out.toString();
    }
}
