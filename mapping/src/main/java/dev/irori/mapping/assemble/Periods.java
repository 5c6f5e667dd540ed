package dev.irori.mapping.assemble;

import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/** From when to when, in times of different precision. */
final class Periods {

    private Periods() {}

    /**
     * As far as it is known. FHIR can compare a day with an hour of another day, but not of the same: there both ends
     * are given as the day.
     */
    static Optional<Period> of(Optional<String> from, Optional<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        int length = Math.min(from.orElse("").length(), to.orElse("").length());
        boolean alike = length > 0 && compare(from.orElse(""), to.orElse("")) == 0;
        Period period = new Period();
        from.ifPresent(it -> period.setStartElement(time(it, alike, length)));
        to.ifPresent(it -> period.setEndElement(time(it, alike, length)));
        return Optional.of(period);
    }

    private static DateTimeType time(String time, boolean alike, int length) {
        return new DateTimeType(alike ? time.substring(0, length) : time);
    }

    /** In the precision both have: a day compares as a whole. */
    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).compareTo(other.substring(0, length));
    }
}
