package dev.irori.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judgement of HL7 times against the calendar. */
class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2024, GOOD",
        "202405, GOOD",
        "20240510, GOOD",
        "2024051009, GOOD",
        "202405100945, GOOD",
        "20240510094512, GOOD",
        "20240510094512.345, GOOD",
        "20240510094512.3456+0900, GOOD",
        "20240510240000, HOUR_OVER",
        "202405104730, HOUR_OVER",
        "202405104830, BAD",
        "20240510094512345, NO_POINT",
        "00000000, ZERO",
        "20230229, BAD",
        "20241301, BAD",
        "2024-05-10, BAD",
        "S31.3.14, BAD",
        "2024051009451, BAD",
        "20240510094560, BAD",
        "20240510094512., BAD"
    })
    void aTextIsJudged(String text, Times.Verdict verdict) {
        assertThat(Times.of(text)).isEqualTo(verdict);
    }

    @Property
    void everyCalendarDateIsOne(
            @ForAll @IntRange(min = 0, max = 90_000) int days, @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalDate day = LocalDate.of(1850, 1, 1).plusDays(days);
        String text = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(Times.isDate(text)).isTrue();
        String clock = String.format("%02d%02d%02d", second / 3600, second / 60 % 60, second % 60);
        assertThat(Times.isClock(clock)).isTrue();
        assertThat(Times.of(text + clock)).isIn(Times.Verdict.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "20240510, 20240511, true",
        "20240511, 20240510, false",
        "20240510, 20240510, false",
        // A date says nothing about the time of that day.
        "20240510, 20240510080000, false",
        "20240510000000, 20240510080000, false",
        "20240510070000, 20240510080000, true",
        "'', 20240510, false",
        "unknown, 20240510, false"
    })
    void timesAreComparedAtTheCoarserPrecision(String first, String second, boolean before) {
        assertThat(Times.isBefore(first, second)).isEqualTo(before);
    }
}
