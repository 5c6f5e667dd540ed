package dev.irori.mapping.value;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;

/**
 * Birth dates: as dates, as partial dates, in the years of an era, or as what is written when nobody knows. A date that
 * cannot be is no date; a patient without one is safer than a patient with a wrong one.
 */
public final class BirthDates {
    private static final String UNKNOWN_SINCE_1900 = "19000101";

    private BirthDates() {}

    /** The birth date, unless it is none, a placeholder, or later than the day the file was sent. */
    public static Optional<DateType> of(String written, LocalDate sent) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (text.startsWith(UNKNOWN_SINCE_1900)) {
            return Optional.empty();
        }
        Optional<String> iso = isDigits(text) ? Times.iso(text) : Era.date(text.toUpperCase(Locale.ROOT));
        return iso.map(BirthDates::day)
                .filter(day -> day.compareTo(sent.toString()) <= 0)
                .map(DateType::new);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String day(String iso) {
        return iso.length() > 10 ? iso.substring(0, 10) : iso;
    }

    /** The era table, the one place that knows it: names, and the days an era lasted. */
    private enum Era {
        MEIJI("M", "明治", 1868, "1868-01-25", "1912-07-29"),
        TAISHO("T", "大正", 1912, "1912-07-30", "1926-12-24"),
        SHOWA("S", "昭和", 1926, "1926-12-25", "1989-01-07"),
        HEISEI("H", "平成", 1989, "1989-01-08", "2019-04-30"),
        REIWA("R", "令和", 2019, "2019-05-01", "9999-12-31");

        private final String letter;
        private final String name;
        private final int first;
        private final String begins;
        private final String ends;

        Era(String letter, String name, int first, String begins, String ends) {
            this.letter = letter;
            this.name = name;
            this.first = first;
            this.begins = begins;
            this.ends = ends;
        }

        /** S31.3.14, S310314, 昭和31年3月14日; a day outside its era is a mistake of one or the other. */
        static Optional<String> date(String text) {
            for (Era era : values()) {
                for (String prefix : new String[] {era.letter, era.name}) {
                    if (text.startsWith(prefix)) {
                        return era.day(text.substring(prefix.length()));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<String> day(String rest) {
            int[] parts = numbers(rest.replace("元", "1"));
            if (parts.length != 3 || parts[0] < 1) {
                return Optional.empty();
            }
            int year = first + parts[0] - 1;
            return Times.iso(Integer.toString(year * 10000 + parts[1] * 100 + parts[2]))
                    .filter(day -> day.compareTo(begins) >= 0 && day.compareTo(ends) <= 0);
        }

        /** Three numbers with anything between them, or six digits. */
        private static int[] numbers(String text) {
            if (text.length() == 6 && isDigits(text)) {
                int all = Integer.parseInt(text);
                return new int[] {all / 10000, all / 100 % 100, all % 100};
            }
            int[] parts = new int[4];
            int count = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                int digit = text.charAt(i) - '0';
                boolean isDigit = digit >= 0 && digit <= 9;
                if (isDigit && !inside && count++ == 3) {
                    return new int[0];
                }
                inside = isDigit;
                if (isDigit) {
                    parts[count - 1] = Math.min(parts[count - 1] * 10 + digit, 100);
                }
            }
            return count == 3 ? new int[] {parts[0], parts[1], parts[2]} : new int[0];
        }
    }
}
