package dev.irori.mapping.rule;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.List;

/**
 * One row of a mapping table: from which fields, to which element, by which function. The columns are those of HL7's
 * v2-to-FHIR guide, so that the printed table reads like the ones implementers know.
 */
public final class Rule<D extends Draft> {

    /** The code behind a rule that reads one field. */
    public interface FromField<D extends Draft> {
        void map(Value value, D draft, Scene scene);
    }

    /** The code behind a rule that reads several fields, or none. */
    public interface FromDraft<D extends Draft> {
        void map(D draft, Scene scene);
    }

    private final List<Field> fields;
    private final boolean always;
    private final String element;
    private final String function;
    private final String vocabulary;
    private final String condition;
    private final Remark remark;
    private final FromDraft<D> step;

    Rule(Row columns, FromDraft<D> step) {
        this.fields = columns.fields;
        this.always = columns.always;
        this.element = columns.element;
        this.function = columns.function;
        this.vocabulary = columns.vocabulary;
        this.condition = columns.condition;
        this.remark = columns.remark;
        this.step = step;
    }

    public List<Field> fields() {
        return fields;
    }

    public String element() {
        return element;
    }

    public String function() {
        return function;
    }

    public String vocabulary() {
        return vocabulary;
    }

    public String condition() {
        return condition;
    }

    public Remark remark() {
        return remark;
    }

    boolean applies(D draft) {
        if (always) {
            return true;
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Segment segment = draft.segment(field.segment());
            if (segment != null && !segment.field(field.number()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    void run(D draft, Scene scene) {
        step.map(draft, scene);
    }
}
