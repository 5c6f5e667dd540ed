package dev.irori.mapping.rule;

/** A field of a segment, written as the guideline writes it: {@code PRB-3}. */
public record Field(String segment, int number) {

    static Field of(String text) {
        int dash = text.indexOf('-');
        return new Field(text.substring(0, dash), Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return segment + "-" + number;
    }
}
