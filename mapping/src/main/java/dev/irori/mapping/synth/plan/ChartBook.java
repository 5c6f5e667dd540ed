package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<Filing.Key, List<Integer>> versions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
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

    int currentCount() {
        return (int) filings.stream().filter(Filing::current).count();
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
        return versions.containsKey(key);
    }

    /** A new record, or a newer version of it: the one before becomes history. */
    void file(Filing.Key key, LocalDateTime sent, String department, Content content) {
        if (sent.toLocalDate().isAfter(last) || (currentOnly && (holds(key) || Filing.extended(content)))) {
            return;
        }
        for (int i : versions.getOrDefault(key, List.of())) {
            if (filings.get(i).flag() == Filing.VALID) {
                filings.set(i, filings.get(i).flagged(Filing.HISTORY));
            }
        }
        add(new Filing(key, stamp(sent), department, Filing.VALID, false, content));
    }

    /** Deletes a record: every version becomes invalid, and the message that did it is kept beside them. */
    void delete(Filing.Key key, LocalDateTime sent, String department, Content content) {
        List<Integer> before = versions.getOrDefault(key, List.of());
        if (currentOnly || before.isEmpty() || sent.toLocalDate().isAfter(last)) {
            return;
        }
        for (int i : before) {
            filings.set(i, filings.get(i).flagged(Filing.DELETED));
        }
        add(new Filing(key, stamp(sent), department, Filing.DELETED, true, content));
    }

    private void add(Filing filing) {
        versions.computeIfAbsent(filing.key(), k -> new ArrayList<>()).add(filings.size());
        filings.add(filing);
    }

    /** The moment of sending, to the millisecond and never twice within a chart and second. */
    private LocalDateTime stamp(LocalDateTime sent) {
        millis = (millis + 7) % 1000;
        return sent.withNano(millis * 1_000_000);
    }

    List<Filing> inOrder() {
        return filings.stream()
                .sorted(Comparator.comparing(Filing::sent)
                        .thenComparing(f -> f.key().type()))
                .toList();
    }
}
