package dev.irori.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.constraints.YearRange;
import org.junit.jupiter.api.Test;

class ServiceDateTest {

    private static final DateTimeFormatter CALENDAR =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Property
    void everyDateReadsBack(@ForAll @YearRange(min = 1, max = 9999) LocalDate date) {
        ServiceDate service = ServiceDate.of(date);

        assertThat(service).hasToString(CALENDAR.format(date));
        assertThat(ServiceDate.parse(service.toString())).contains(service);
    }

    @Property
    void onlyDaysOfTheCalendarAreDates(@ForAll("nearly") String text) {
        assertThat(ServiceDate.parse(text)).isEqualTo(calendar(text));
    }

    private static Optional<ServiceDate> calendar(String text) {
        try {
            return Optional.of(ServiceDate.of(LocalDate.parse(text, CALENDAR)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Test
    void aDashIsUndatedAndSortsFirst() {
        ServiceDate undated = ServiceDate.parse("-").orElseThrow();

        assertThat(undated).isEqualTo(ServiceDate.UNDATED).hasToString("-");
        assertThat(undated.isDated()).isFalse();
        assertThat(undated).isLessThan(ServiceDate.of(LocalDate.of(1, 1, 1)));
        assertThat(ServiceDate.parse("")).isEmpty();
        assertThat(ServiceDate.parse("--------")).isEmpty();
        assertThat(ServiceDate.parse("２０２４０５１０")).isEmpty();
    }

    @Provide
    Arbitrary<String> nearly() {
        Arbitrary<String> digits = Arbitraries.integers().between(0, 99_991_399).map("%08d"::formatted);
        Arbitrary<String> days =
                Arbitraries.integers().between(20_231_200, 20_240_232).map(String::valueOf);
        return Arbitraries.oneOf(
                digits, days, Arbitraries.strings().withChars("0123-+/ ").ofLength(8));
    }
}
