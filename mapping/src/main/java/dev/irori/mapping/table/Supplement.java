package dev.irori.mapping.table;

import java.math.BigDecimal;
import java.util.Optional;

/** A supplementary JAMI usage code of eight characters: recognised by kind, kept whole. */
public record Supplement(Kind kind, String code) {

    /** What the first letter announces. */
    public enum Kind {
        /** Every so many days: the days between the doses are part of the course. */
        INTERVAL('I'),
        /** On certain days of the week. */
        WEEKDAYS('W'),
        /** Unequal doses: the n-th dose of the day and its amount. */
        UNEQUAL_DOSE('V');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    public static Optional<Supplement> of(String text) {
        String code = text.strip();
        if (code.length() != 8) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.letter == code.charAt(0) && isWellFormed(kind, code)) {
                return Optional.of(new Supplement(kind, code));
            }
        }
        return Optional.empty();
    }

    /** With such a code, the days between start and end are not the days of dosing. */
    public boolean skipsDays() {
        return kind != Kind.UNEQUAL_DOSE;
    }

    /** Which dose of the day an unequal dose is, from 1; empty for other kinds. */
    public Optional<Integer> doseOfDay() {
        return kind == Kind.UNEQUAL_DOSE ? Optional.of(code.charAt(1) - '0') : Optional.empty();
    }

    /** The amount of an unequal dose: what stands between the dose number and the padding; empty for other kinds. */
    public Optional<BigDecimal> amount() {
        return kind == Kind.UNEQUAL_DOSE
                ? Optional.of(new BigDecimal(unpadded(code).substring(2)))
                : Optional.empty();
    }

    private static boolean isWellFormed(Kind kind, String code) {
        String rest = code.substring(1);
        return switch (kind) {
            case INTERVAL -> CodeForm.digits(rest);
            case WEEKDAYS -> rest.chars().allMatch(c -> c == '0' || c == '1');
            case UNEQUAL_DOSE -> unequal(rest);
        };
    }

    /** A dose number, then an amount that begins and ends with a digit, then N up to the eighth character. */
    private static boolean unequal(String rest) {
        String written = unpadded(rest);
        if (written.length() < 2 || written.charAt(0) < '1' || written.charAt(0) > '9') {
            return false;
        }
        String amount = written.substring(1);
        int point = amount.indexOf('.');
        boolean whole = point < 0 && CodeForm.digits(amount);
        boolean broken = point > 0
                && point < amount.length() - 1
                && CodeForm.digits(amount.substring(0, point))
                && CodeForm.digits(amount.substring(point + 1));
        return whole || broken;
    }

    private static String unpadded(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 'N') {
            end--;
        }
        return text.substring(0, end);
    }
}
