package dev.irori.mapping.layout;

import java.util.Optional;

/**
 * The type folder of extended storage: {@code code^name^system^code^name^system}, first the hospital's own triplet,
 * then the standard one; either may be empty or missing, and fewer or more parts are kept as they are.
 */
public record DocumentType(String text) {

    /** One triplet; parts that were not written are empty. */
    public record Coding(String code, String name, String system) {}

    public DocumentType {
        Grammar.require(isValid(text), "not a document type", text);
    }

    public static boolean isValid(String text) {
        return Grammar.isType(text);
    }

    /** The hospital's own code. A lone code without a system stands here too, even where it is a LOINC code. */
    public Optional<Coding> local() {
        return triplet(0);
    }

    public Optional<Coding> standard() {
        return triplet(3);
    }

    private Optional<Coding> triplet(int first) {
        Coding coding = new Coding(part(first), part(first + 1), part(first + 2));
        boolean empty = coding.code().isEmpty()
                && coding.name().isEmpty()
                && coding.system().isEmpty();
        return empty ? Optional.empty() : Optional.of(coding);
    }

    private String part(int index) {
        int from = 0;
        for (int i = 0; i < index; i++) {
            from = text.indexOf('^', from) + 1;
            if (from == 0) {
                return "";
            }
        }
        int to = text.indexOf('^', from);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    @Override
    public String toString() {
        return text;
    }
}
