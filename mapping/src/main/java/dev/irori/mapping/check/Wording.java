package dev.irori.mapping.check;

/** One sentence in both languages. */
public record Wording(String ja, String en) {
    public String in(Language language) {
        return language == Language.JA ? ja : en;
    }
}
