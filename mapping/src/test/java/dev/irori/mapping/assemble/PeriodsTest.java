package dev.irori.mapping.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private static final Optional<String> UNKNOWN = Optional.empty();

    @Test
    void anEndThatIsNotKnownIsLeftOut() {
        assertThat(Periods.of(UNKNOWN, UNKNOWN)).isEmpty();
        assertThat(Periods.of(Optional.of("2024-06-12"), UNKNOWN).orElseThrow().hasEnd())
                .isFalse();
        assertThat(Periods.of(UNKNOWN, Optional.of("2024-06-12")).orElseThrow().hasStart())
                .isFalse();
    }

    @Test
    void aDayAndAnHourOfAnotherDayKeepTheirPrecision() {
        Period period = of("2024-06-12", "2024-06-14T09:00:00+09:00");
        assertThat(period.getStartElement().getValueAsString()).isEqualTo("2024-06-12");
        assertThat(period.getEndElement().getValueAsString()).isEqualTo("2024-06-14T09:00:00+09:00");
    }

    @Test
    void aDayAndAnHourOfThatDayAreBothTheDay() {
        Period period = of("2024-06-12", "2024-06-12T14:00:00+09:00");
        assertThat(period.getStartElement().getValueAsString()).isEqualTo("2024-06-12");
        assertThat(period.getEndElement().getValueAsString()).isEqualTo("2024-06-12");
    }

    @Test
    void aDayComparesAsAWhole() {
        assertThat(Periods.compare("2024-06-12", "2024-06-12T14:00:00+09:00")).isZero();
        assertThat(Periods.compare("2024-06-12T09:00:00+09:00", "2024-06-12T14:00:00+09:00"))
                .isNegative();
    }

    private static Period of(String from, String to) {
        return Periods.of(Optional.of(from), Optional.of(to)).orElseThrow();
    }
}
