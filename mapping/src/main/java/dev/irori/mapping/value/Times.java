package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;

/**
 * HL7 v2 times as Japan writes them: no zone, so Asia/Tokyo (+09:00, no summer time since 1951); hours up to 47 for the
 * small hours of the next day; zeros where the time of day is unknown.
 */
public final class Times {
    private static final String TOKYO = "+09:00";

    private Times() {}

    /** A time in the precision it was written in; a gap and nothing when no calendar has it. */
    public static Optional<DateTimeType> dateTime(Scene scene, Segment segment, int field) {
        return read(scene, segment, field).map(DateTimeType::new);
    }

    /** The day alone. */
    public static Optional<DateType> date(Scene scene, Segment segment, int field) {
        return read(scene, segment, field).map(iso -> new DateType(iso.substring(0, Math.min(10, iso.length()))));
    }

    /** A moment, for elements that know no lesser precision; nothing unless the text names at least an hour. */
    public static Optional<InstantType> instant(Scene scene, Segment segment, int field) {
        return read(scene, segment, field).filter(iso -> iso.length() > 10).map(InstantType::new);
    }

    /** As {@link #dateTime(Scene, Segment, int)} for a component or a part of a period. */
    public static Optional<DateTimeType> dateTime(Value value, Scene scene, Segment segment, int field) {
        return read(value, scene, segment, field).map(DateTimeType::new);
    }

    /** A time that a name in the tree gives, where it is one. */
    public static Optional<DateTimeType> dateTime(String digits) {
        return iso(digits).map(DateTimeType::new);
    }

    /** As {@link #dateTime(String)}, if it names at least an hour. */
    public static Optional<InstantType> instant(String digits) {
        return iso(digits).filter(iso -> iso.length() > 10).map(InstantType::new);
    }

    private static Optional<String> read(Scene scene, Segment segment, int field) {
        return read(segment.field(field), scene, segment, field);
    }

    private static Optional<String> read(Value value, Scene scene, Segment segment, int field) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        Optional<String> iso = iso(value.text());
        if (iso.isEmpty()) {
            scene.gap(GapKind.TIME_INVALID, segment, field, value.text());
        }
        return iso;
    }

    /** Whether one begins before the other, each at the start of what its precision covers. */
    public static boolean isBefore(BaseDateTimeType one, BaseDateTimeType other) {
        return one.getValue().toInstant().isBefore(other.getValue().toInstant());
    }

    /** FHIR's spelling, in the precision of the source. FHIR knows no bare hour: it becomes the full hour. */
    static Optional<String> iso(String text) {
        String digits = digits(text);
        return switch (digits.length()) {
            case 4 -> year(digits) > 0 ? Optional.of(digits) : Optional.empty();
            case 6 -> day(digits + "01").map(day -> day.toString().substring(0, 7));
            case 8 -> day(digits).map(LocalDate::toString);
            case 10, 12, 14 -> time(digits);
            default -> Optional.empty();
        };
    }

    private static Optional<String> time(String digits) {
        if (isMidnightFiller(digits)) {
            return day(digits.substring(0, 8)).map(LocalDate::toString);
        }
        int hour = number(digits, 8);
        int minute = digits.length() > 10 ? number(digits, 10) : 0;
        int second = digits.length() > 12 ? number(digits, 12) : 0;
        if (hour > 47 || minute > 59 || second > 60) {
            return Optional.empty();
        }
        int seconds = Math.min(second, 59);
        return day(digits.substring(0, 8))
                .map(day ->
                        day.atStartOfDay().plusHours(hour).plusMinutes(minute).plusSeconds(seconds))
                .map(Times::format);
    }

    /** Writers without a time of day fill with zeros: hour and minute, and the seconds when given. */
    private static boolean isMidnightFiller(String digits) {
        for (int i = 8; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static String format(LocalDateTime time) {
        StringBuilder iso = new StringBuilder(25).append(time.toLocalDate()).append('T');
        two(iso, time.getHour()).append(':');
        two(iso, time.getMinute()).append(':');
        return two(iso, time.getSecond()).append(TOKYO).toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            int year = year(digits);
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, number(digits, 4), number(digits, 6)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        return number(digits, 0) * 100 + number(digits, 2);
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + (digits.charAt(at + 1) - '0');
    }

    /** The leading digits: a fraction or a zone after them adds nothing the guideline allows. */
    private static String digits(String text) {
        String trimmed = text.strip();
        int end = 0;
        while (end < trimmed.length() && trimmed.charAt(end) >= '0' && trimmed.charAt(end) <= '9') {
            end++;
        }
        boolean fraction = end < trimmed.length() && trimmed.charAt(end) == '.';
        if (end < trimmed.length() && !fraction) {
            return "";
        }
        // 17 digits without a point occur in MSH-7: the last three are milliseconds.
        return end == 17 ? trimmed.substring(0, 14) : trimmed.substring(0, end);
    }
}
