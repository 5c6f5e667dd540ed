package dev.irori.mapping.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;

/**
 * A number as results write it, with the sign of inequality that may stand on either side of it. Only the width of
 * letters is normalised: whoever writes a comma, an exponent or two numbers is not understood, but quoted.
 *
 * @param comparator null for a measured point
 */
record Numeral(BigDecimal number, @Nullable QuantityComparator comparator) {
    private static final int LENGTH = 32;

    /** Reads the whole text or nothing. A plus sign is a grade of a qualitative result unless the field is numeric. */
    static Optional<Numeral> of(String text, boolean plusIsSign) {
        String plain = Widths.narrow(text);
        if (plain.isEmpty() || plain.length() > LENGTH) {
            return Optional.empty();
        }
        Inequality sign = Inequality.of(plain);
        return number(sign.rest(plain), plusIsSign && sign.equals(Inequality.NONE))
                .map(number -> new Numeral(number, sign.comparator()));
    }

    /** Digits, at most one point with a digit after it, perhaps a sign before. */
    static Optional<BigDecimal> number(String text, boolean plusIsSign) {
        int start = text.startsWith("-") || (plusIsSign && text.startsWith("+")) ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return Optional.empty();
            }
        }
        boolean digits = text.length() > start && point != text.length() - 1;
        return digits ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
