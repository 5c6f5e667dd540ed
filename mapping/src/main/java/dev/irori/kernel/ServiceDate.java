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
        if (text.length() != 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        try {
            return Optional.of(of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
        return String.format("%04d%02d%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
