package dev.irori.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The care date of a record (診療日): a calendar date, or {@link #UNDATED} for what is not kept by day. */
public record ServiceDate(@Nullable LocalDate date) implements Comparable<ServiceDate> {

    /** The "-" folder. */
    public static final ServiceDate UNDATED = new ServiceDate(null);

    public static ServiceDate of(LocalDate date) {
        return new ServiceDate(date);
    }

    /** Reads {@code YYYYMMDD} or {@code -}; a date that no calendar has is not a service date. */
    public static Optional<ServiceDate> parse(String text) {
        if (text.equals("-")) {
            return Optional.of(UNDATED);
        }
        int number = number(text);
        if (number < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The eight digits as a number, -1 for anything else; once per name of a tree, hence by hand. */
    private static int number(String text) {
        if (text.length() != 8) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < 8; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    public boolean isDated() {
        return date != null;
    }

    /** Undated sorts first, as it does in the tree. */
    @Override
    public int compareTo(ServiceDate other) {
        if (date == null || other.date == null) {
            return Boolean.compare(date != null, other.date != null);
        }
        return date.compareTo(other.date);
    }

    /** As the tree writes it. */
    @Override
    public String toString() {
        if (date == null) {
            return "-";
        }
        char[] digits = new char[8];
        int number = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        for (int i = 7; i >= 0; i--) {
            digits[i] = (char) ('0' + number % 10);
            number /= 10;
        }
        return new String(digits);
    }
}
