package dev.irori.mapping.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;

/**
 * A reference range as printed: two numbers, or one with its side. The text always stays, since FHIR's bounds do not say
 * whether they belong to the range.
 */
final class Ranges {
    private static final String SEPARATORS = "-~";

    private Ranges() {}

    /** @param unit the unit of the result, which the bounds share */
    static ObservationReferenceRangeComponent of(String text, Quantity unit) {
        ObservationReferenceRangeComponent range = new ObservationReferenceRangeComponent();
        range.setText(text.strip());
        String plain = Widths.narrow(text);
        if (!twoSided(plain, range, unit)) {
            oneSided(plain, range, unit);
        }
        return range;
    }

    /** Every separator is tried, since a bound may be negative. */
    private static boolean twoSided(String plain, ObservationReferenceRangeComponent range, Quantity unit) {
        for (int i = 1; i < plain.length() - 1; i++) {
            if (SEPARATORS.indexOf(plain.charAt(i)) >= 0) {
                Optional<BigDecimal> low = Numeral.number(plain.substring(0, i).strip(), true);
                Optional<BigDecimal> high =
                        Numeral.number(plain.substring(i + 1).strip(), true);
                if (low.isPresent() && high.isPresent()) {
                    return ordered(low.get(), high.get(), range, unit);
                }
            }
        }
        return false;
    }

    /** Bounds in the wrong order are a typing error of one of them: the text alone is kept. */
    private static boolean ordered(
            BigDecimal low, BigDecimal high, ObservationReferenceRangeComponent range, Quantity unit) {
        if (low.compareTo(high) <= 0) {
            range.setLow(bound(low, unit)).setHigh(bound(high, unit));
        }
        return true;
    }

    private static void oneSided(String plain, ObservationReferenceRangeComponent range, Quantity unit) {
        boolean upTo = plain.startsWith("~");
        boolean from = plain.endsWith("~") || (plain.endsWith("-") && plain.length() > 1);
        if (upTo != from) {
            String number = upTo ? plain.substring(1) : plain.substring(0, plain.length() - 1);
            Numeral.number(number.strip(), false).ifPresent(it -> set(range, it, from, unit));
            return;
        }
        Numeral.of(plain, false).ifPresent(it -> {
            QuantityComparator side = it.comparator();
            if (side != null) {
                boolean low = side == QuantityComparator.GREATER_THAN || side == QuantityComparator.GREATER_OR_EQUAL;
                set(range, it.number(), low, unit);
            }
        });
    }

    private static void set(ObservationReferenceRangeComponent range, BigDecimal number, boolean low, Quantity unit) {
        if (low) {
            range.setLow(bound(number, unit));
        } else {
            range.setHigh(bound(number, unit));
        }
    }

    private static Quantity bound(BigDecimal number, Quantity unit) {
        Quantity bound = unit.copy();
        bound.setValue(number);
        return bound;
    }
}
