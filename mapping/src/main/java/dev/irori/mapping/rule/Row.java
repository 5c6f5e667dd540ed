package dev.irori.mapping.rule;

import dev.irori.mapping.v2.Segment;
import java.util.Arrays;
import java.util.List;

/** The columns of a rule while it is being written down; {@code by} and {@code with} end the row. */
public final class Row {

    final List<Field> fields;
    final boolean always;
    String element = "";
    String function = "";
    String vocabulary = "";
    String condition = "";
    Remark remark = Remark.NONE;

    private Row(boolean always, String... fields) {
        this.always = always;
        this.fields = Arrays.stream(fields).map(Field::of).toList();
    }

    /** Begins a row that fires when one of these fields has a value. */
    public static Row reading(String... fields) {
        return new Row(false, fields);
    }

    /** Begins a row that fires for every resource: its fields, if any, decide between values, of which empty is one. */
    public static Row always(String... fields) {
        return new Row(true, fields);
    }

    public Row to(String element) {
        this.element = element;
        return this;
    }

    /** The code system or table the values are translated through. */
    public Row vocabulary(String vocabulary) {
        this.vocabulary = vocabulary;
        return this;
    }

    /** When the row applies, beyond its fields having a value. */
    public Row when(String condition) {
        this.condition = condition;
        return this;
    }

    public Row remark(String english, String japanese) {
        this.remark = new Remark(english, japanese);
        return this;
    }

    /** Ends the row: the named function maps the one field. */
    public <D extends Draft> Rule<D> by(String function, Rule.FromField<D> step) {
        if (fields.size() != 1) {
            throw new IllegalArgumentException("a rule by value has one field: " + fields);
        }
        Field field = fields.get(0);
        return with(function, (draft, scene) -> {
            Segment segment = draft.segment(field.segment());
            if (segment != null) {
                step.map(segment.field(field.number()), draft, scene);
            }
        });
    }

    /** Ends the row: the named function maps the fields together. */
    public <D extends Draft> Rule<D> with(String function, Rule.FromDraft<D> step) {
        this.function = function;
        return new Rule<>(this, step);
    }
}
