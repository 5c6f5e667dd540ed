package dev.irori.mapping.params;

import dev.irori.mapping.params.FactValue.Range;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;

/** Dates as the stretch of time their written precision covers; a date without a zone is a day in Japan. */
final class Ranges {
    private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);

    private Ranges() {}

    static void of(Base element, Consumer<FactValue> out) {
        if (element instanceof BaseDateTimeType time) {
            out.accept(range(time));
        } else if (element instanceof Period period) {
            out.accept(new Range(
                    period.hasStart() ? range(period.getStartElement()).from() : Instant.MIN,
                    period.hasEnd() ? range(period.getEndElement()).to() : Instant.MAX));
        } else if (element instanceof Timing timing) {
            timing.getEvent().forEach(event -> out.accept(range(event)));
        }
    }

    private static Range range(BaseDateTimeType time) {
        return switch (time.getPrecision()) {
            case YEAR -> days(LocalDate.of(time.getYear(), 1, 1), ChronoUnit.YEARS);
            case MONTH -> days(LocalDate.of(time.getYear(), time.getMonth() + 1, 1), ChronoUnit.MONTHS);
            case DAY -> days(LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay()), ChronoUnit.DAYS);
            case MINUTE -> from(time.getValue().toInstant(), ChronoUnit.MINUTES);
            case SECOND -> from(time.getValue().toInstant(), ChronoUnit.SECONDS);
            case MILLI -> from(time.getValue().toInstant(), ChronoUnit.MILLIS);
        };
    }

    private static Range days(LocalDate first, ChronoUnit unit) {
        LocalDate next = first.plus(1, unit);
        return new Range(
                first.atStartOfDay().toInstant(TOKYO),
                next.atStartOfDay().toInstant(TOKYO).minusMillis(1));
    }

    private static Range from(Instant start, ChronoUnit unit) {
        return new Range(start, start.plus(1, unit).minusMillis(1));
    }
}
