package dev.irori.mapping.synth.write;

import java.util.ArrayList;
import java.util.List;

/** A segment that can still be altered; fields are HL7 text, numbered as the standard does, MSH included. */
public final class Segment {
    private String name;
    private final List<String> fields = new ArrayList<>();

    public Segment(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Segment rename(String other) {
        name = other;
        return this;
    }

    public String get(int field) {
        return field < fields.size() ? fields.get(field) : "";
    }

    public Segment set(int field, String text) {
        while (fields.size() <= field) {
            fields.add("");
        }
        fields.set(field, text);
        return this;
    }

    Segment set(int field, int number) {
        return set(field, Integer.toString(number));
    }

    void render(StringBuilder out) {
        int last = fields.size() - 1;
        while (last > 0 && fields.get(last).isEmpty()) {
            last--;
        }
        out.append(name);
        for (int i = name.equals("MSH") ? 2 : 1; i <= last; i++) {
            out.append('|').append(fields.get(i));
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        render(out);
        return out.toString();
    }
}
