package dev.irori.mapping.value;

import java.util.List;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;

/**
 * A sign of inequality and the side of the number it stands on. Before the number it reads from the result ({@code <
 * 2}), after it from the number: {@code 100<} says that the result is above 100.
 */
record Inequality(String mark, boolean before, @Nullable QuantityComparator comparator) {
    static final Inequality NONE = new Inequality("", true, null);

    /** Longer marks first, since the shorter ones begin or end them. */
    private static final List<Inequality> ALL = List.of(
            new Inequality("<=", true, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("=<", true, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("≦", true, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("≤", true, QuantityComparator.LESS_OR_EQUAL),
            new Inequality(">=", true, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("=>", true, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("≧", true, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("≥", true, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("<", true, QuantityComparator.LESS_THAN),
            new Inequality(">", true, QuantityComparator.GREATER_THAN),
            new Inequality("<=", false, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("=<", false, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("≦", false, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("≤", false, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality(">=", false, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("=>", false, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("≧", false, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("≥", false, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("<", false, QuantityComparator.GREATER_THAN),
            new Inequality(">", false, QuantityComparator.LESS_THAN),
            new Inequality("以上", false, QuantityComparator.GREATER_OR_EQUAL),
            new Inequality("以下", false, QuantityComparator.LESS_OR_EQUAL),
            new Inequality("未満", false, QuantityComparator.LESS_THAN),
            new Inequality("超過", false, QuantityComparator.GREATER_THAN),
            new Inequality("を超える", false, QuantityComparator.GREATER_THAN),
            new Inequality("超", false, QuantityComparator.GREATER_THAN));

    /** The first that fits; a text with marks on both sides keeps the second, and so is no number. */
    static Inequality of(String plain) {
        char first = plain.charAt(0);
        char last = plain.charAt(plain.length() - 1);
        if (isDigit(last) && (isDigit(first) || first == '-' || first == '+' || first == '.')) {
            return NONE;
        }
        for (Inequality sign : ALL) {
            if (sign.before ? plain.startsWith(sign.mark) : plain.endsWith(sign.mark)) {
                return sign;
            }
        }
        return NONE;
    }

    String rest(String plain) {
        return (before ? plain.substring(mark.length()) : plain.substring(0, plain.length() - mark.length())).strip();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
