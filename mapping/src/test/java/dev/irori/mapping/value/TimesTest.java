package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "202405, 2024-05",
        "20240510, 2024-05-10",
        "2024051008, 2024-05-10T08:00:00+09:00",
        "202405100830, 2024-05-10T08:30:00+09:00",
        "20240510083015, 2024-05-10T08:30:15+09:00",
        "20240510083015.321, 2024-05-10T08:30:15+09:00",
        "20240510083015456, 2024-05-10T08:30:15+09:00",
        "' 20240510 ', 2024-05-10"
    })
    void aTimeKeepsThePrecisionItWasWrittenIn(String written, String iso) {
        assertThat(Times.iso(written)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "20240510240000, 2024-05-11T00:00:00+09:00",
        "202405102530, 2024-05-11T01:30:00+09:00",
        "202412314759, 2025-01-01T23:59:00+09:00"
    })
    void theSmallHoursOfTheNextDayBelongToIt(String written, String iso) {
        assertThat(Times.iso(written)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({"20240510000000, 2024-05-10", "202405100000, 2024-05-10", "2024051000, 2024-05-10"})
    void zerosAreATimeNobodyKnows(String written, String iso) {
        assertThat(Times.iso(written)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "20240230",
        "20241301",
        "0000",
        "00000000",
        "202405",
        "20240510084800000000",
        "2024051",
        "昨日",
        "''",
        "202405108830"
    })
    void whatNoCalendarHasIsNoTime(String written) {
        assertThat(Times.iso(written).filter(iso -> !written.equals("202405"))).isEmpty();
    }

    @Property
    void nothingWrittenThereEverFails(@ForAll String written) {
        Times.iso(written)
                .ifPresent(iso -> assertThat(new DateTimeType(iso).getValue()).isNotNull());
    }

    @Test
    void aYearAloneIsNotADay() {
        assertThat(Times.iso("2024")).contains("2024");
    }
}
