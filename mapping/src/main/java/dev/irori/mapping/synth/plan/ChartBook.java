package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chart while it is being written. It alone knows what an update and a deletion do to the flags of the versions
 * before; nothing is filed after the last day.
 */
final class ChartBook {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int ORDERS_PER_PERSON = 100_000;

    final Person person;
    final Institution institution;
    private final LocalDate last;
    private final boolean currentOnly;
    private final List<Filing> filings = new ArrayList<>();
    private final Set<Filing.Key> keys = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Interval> stays = new ArrayList<>();
    private final TreeSet<LocalDate> visits = new TreeSet<>();
    private int orders;
    private int millis;

    ChartBook(Person person, Institution institution, LocalDate last, boolean currentOnly) {
        this.person = person;
        this.institution = institution;
        this.last = last;
        this.currentOnly = currentOnly;
    }

    /** The next order number of this institution. */
    String order() {
        long number = (person.index() + 1L) * ORDERS_PER_PERSON + ++orders;
        String digits = Long.toString(number);
        return "0".repeat(15 - digits.length()) + digits;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    private record Interval(LocalDate from, LocalDate to) {}

    /** Reserves the days of a stay; false when another one is too near. */
    boolean admit(LocalDate from, LocalDate to) {
        boolean free = stays.stream()
                .noneMatch(s ->
                        from.isBefore(s.to().plusDays(5)) && to.isAfter(s.from().minusDays(5)));
        if (free) {
            stays.add(new Interval(from, to));
        }
        return free;
    }

    boolean inpatientOn(LocalDate day) {
        return stays.stream().anyMatch(s -> !day.isBefore(s.from()) && !day.isAfter(s.to()));
    }

    void visited(LocalDate day) {
        visits.add(day);
    }

    /** A day near this one on which the person comes anyway, to another department. */
    Optional<LocalDate> anyway(LocalDate day) {
        return Optional.ofNullable(visits.ceiling(day.minusDays(5))).filter(d -> !d.isAfter(day.plusDays(5)));
    }

    int count() {
        return filings.size();
    }

    /** Days with an outpatient visit or an admission, in order. */
    List<LocalDate> contacts() {
        return filings.stream()
                .filter(f -> f.key().type().equals("ADT-12") || f.key().type().equals("ADT-22"))
                .map(f -> LocalDate.parse(f.key().date(), DAY))
                .distinct()
                .sorted()
                .toList();
    }

    static Filing.Key undated(String type) {
        return new Filing.Key(type, "-", Filing.NO_ORDER, "");
    }

    static Filing.Key key(String type, LocalDateTime day, String order) {
        return new Filing.Key(type, day.format(DAY), order, "");
    }

    static Filing.Key unnumbered(String type, LocalDateTime day) {
        return new Filing.Key(type, day.format(DAY), Filing.NO_ORDER, "");
    }

    static Filing.Key visit(LocalDateTime day, String department) {
        return new Filing.Key("ADT-12", day.format(DAY), Filing.NO_ORDER, department);
    }

    boolean holds(Filing.Key key) {
        return keys.contains(key);
    }

    /** A new record, or a newer version of it: the one before becomes history. */
    void file(Filing.Key key, LocalDateTime sent, String department, Content content) {
        if (sent.toLocalDate().isAfter(last) || (currentOnly && (holds(key) || Filing.extended(content)))) {
            return;
        }
        add(new Filing(key, stamp(sent), department, Filing.VALID, false, content));
    }

    /** Deletes a record: every version becomes invalid, and the message that did it is kept beside them. */
    void delete(Filing.Key key, LocalDateTime sent, String department, Content content) {
        if (!currentOnly && holds(key) && !sent.toLocalDate().isAfter(last)) {
            add(new Filing(key, stamp(sent), department, Filing.DELETED, true, content));
        }
    }

    private void add(Filing filing) {
        keys.add(filing.key());
        filings.add(filing);
    }

    /** The moment of sending, to the millisecond and never twice within a chart and second. */
    private LocalDateTime stamp(LocalDateTime sent) {
        millis = (millis + 7) % 1000;
        return sent.withNano(millis * 1_000_000);
    }

    /** Everything in the order of sending; courses are planned one after the other, so flags are only settled here. */
    List<Filing> inOrder() {
        return Filing.settled(filings);
    }
}
