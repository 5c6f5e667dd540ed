package dev.irori.mapping.params;

import java.math.BigDecimal;
import java.time.Instant;

/** One searchable value of a resource. What the source leaves open is an empty text or an end of time. */
public sealed interface FactValue {

    /**
     * A code or an identifier.
     *
     * @param text what {@code :text} searches: the name beside the code, or of the concept
     */
    record Token(String system, String code, String text) implements FactValue {}

    /** Text as it stands; folding for search is the index's work. */
    record Text(String text) implements FactValue {}

    /** From the first to the last instant that the written precision covers; open ends are {@link Instant#MIN} and MAX. */
    record Range(Instant from, Instant to) implements FactValue {}

    /** A quantity; the comparator says that the true value lies beyond. */
    record Amount(BigDecimal value, String comparator, String system, String code, String unit) implements FactValue {}

    /** A resource, {@code Type/id}. */
    record Target(String reference) implements FactValue {}

    /** A resource we know only by an identifier of the institution. */
    record LogicalTarget(String type, String system, String value) implements FactValue {}

    record Uri(String uri) implements FactValue {}
}
