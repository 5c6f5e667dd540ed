package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.DateType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {
    private static final LocalDate SENT = LocalDate.of(2024, 5, 10);

    @ParameterizedTest
    @CsvSource({
        "19560314, 1956-03-14",
        "195603, 1956-03",
        "1956, 1956",
        "19560314000000, 1956-03-14",
        "19560314103000, 1956-03-14",
        "１９５６０３１４, 1956-03-14",
        "S31.3.14, 1956-03-14",
        "s31/03/14, 1956-03-14",
        "S310314, 1956-03-14",
        "昭和31年3月14日, 1956-03-14",
        "Ｓ３１．３．１４, 1956-03-14",
        "M45.7.29, 1912-07-29",
        "T元.7.30, 1912-07-30",
        "H1.1.8, 1989-01-08",
        "令和元年5月1日, 2019-05-01",
        "20240510, 2024-05-10"
    })
    void datesAreRead(String written, String date) {
        assertThat(BirthDates.of(written, SENT).map(DateType::getValueAsString)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19560230",
                "19000101",
                "190001010000",
                "99999999",
                "00000000",
                "20240511",
                "2025",
                "S64.1.8",
                "H1.1.7",
                "S31.13.1",
                "S0.1.1",
                "S31.3",
                "S31.3.14.2",
                "31.3.14",
                "X31.3.14",
                "不明",
                "1956-03-14",
                "S",
                ""
            })
    void whatCannotBeABirthDateIsNone(String written) {
        assertThat(BirthDates.of(written, SENT)).isEmpty();
    }

    @Property(tries = 300)
    void nothingBreaksIt(@ForAll String written) {
        assertThat(BirthDates.of(written, SENT))
                .satisfies(it ->
                        it.ifPresent(date -> assertThat(date.getValueAsString()).isLessThanOrEqualTo(SENT.toString())));
        assertThat(BirthDates.of("S" + written, SENT)).isNotNull();
    }
}
