package dev.irori.mapping.table;

import java.util.Optional;

/**
 * A JLAC10 code taken apart: what is measured, in what, how. {@code result} is empty for the 15-character codes of tests
 * and allergens.
 */
public record Jlac10(String analyte, String identification, String material, String method, String result) {

    /** Reads 17 or 15 characters; 16 are a typing error, of which nobody knows which character is missing. */
    public static Optional<Jlac10> of(String code) {
        boolean whole = code.length() == 17 || code.length() == 15;
        if (!whole || !isWellFormed(code)) {
            return Optional.empty();
        }
        return Optional.of(new Jlac10(
                code.substring(0, 5),
                code.substring(5, 9),
                code.substring(9, 12),
                code.substring(12, 15),
                code.substring(15)));
    }

    /** A digit, a letter, then digits only: hospitals that blank out a part with hyphens have left JLAC10. */
    static boolean isWellFormed(String code) {
        return code.length() > 2
                && CodeForm.digits(code.substring(0, 1))
                && CodeForm.upper(code.charAt(1))
                && CodeForm.digits(code.substring(2));
    }

    @Override
    public String toString() {
        return analyte + identification + material + method + result;
    }
}
