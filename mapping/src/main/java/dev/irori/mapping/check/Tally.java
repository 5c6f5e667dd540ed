package dev.irori.mapping.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of a run, bounded whatever its size: per rule with a few examples, per data type, per month. One tally per
 * checker; {@link #add} joins those of several.
 */
public final class Tally {
    /** How often a rule was broken, and the first few places. */
    public static final class RuleCount {
        private final Rule rule;
        private long findings;
        private final List<Finding> examples = new ArrayList<>();

        private RuleCount(Rule rule) {
            this.rule = rule;
        }

        public Rule rule() {
            return rule;
        }

        public long findings() {
            return findings;
        }

        public List<Finding> examples() {
            return List.copyOf(examples);
        }
    }

    /** Files seen and findings made under one heading. */
    public static final class Count {
        private long files;
        private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);

        public long files() {
            return files;
        }

        public long findings(Severity severity) {
            return findings.getOrDefault(severity, 0L);
        }

        private void add(Count other) {
            files += other.files;
            other.findings.forEach((severity, count) -> findings.merge(severity, count, Long::sum));
        }
    }

    private static final int MOST_MONTHS = 2_400;
    private static final int MOST_TYPES = 200;
    private static final String OTHER = "…";

    private final int examplesPerRule;
    private final Count total = new Count();
    private final Map<String, RuleCount> rules = new TreeMap<>();
    private final Map<String, Count> types = new TreeMap<>();
    private final Map<String, Count> months = new TreeMap<>();
    private long bytes;
    private long patients;

    Tally(int examplesPerRule) {
        this.examplesPerRule = examplesPerRule;
    }

    void file(Origin origin, long size) {
        total.files++;
        bytes += size;
        of(types, origin.type(), MOST_TYPES).files++;
        of(months, origin.month(), MOST_MONTHS).files++;
    }

    void patient() {
        patients++;
    }

    void finding(Finding finding) {
        Severity severity = finding.rule().severity();
        total.findings.merge(severity, 1L, Long::sum);
        of(types, finding.origin().type(), MOST_TYPES).findings.merge(severity, 1L, Long::sum);
        of(months, finding.origin().month(), MOST_MONTHS).findings.merge(severity, 1L, Long::sum);
        RuleCount count = rules.computeIfAbsent(finding.rule().id(), id -> new RuleCount(finding.rule()));
        count.findings++;
        if (count.examples.size() < examplesPerRule) {
            count.examples.add(finding);
        }
    }

    /** Vendors invent types and broken names invent months: beyond a bound they share one heading. */
    private static Count of(Map<String, Count> counts, String heading, int most) {
        String key = counts.size() < most || counts.containsKey(heading) ? heading : OTHER;
        return counts.computeIfAbsent(key, name -> new Count());
    }

    /** Adds the counts of another run over other files. */
    public void add(Tally other) {
        total.add(other.total);
        bytes += other.bytes;
        patients += other.patients;
        other.types.forEach((type, count) -> of(types, type, MOST_TYPES).add(count));
        other.months.forEach((month, count) -> of(months, month, MOST_MONTHS).add(count));
        other.rules.forEach((id, count) -> {
            RuleCount mine = rules.computeIfAbsent(id, key -> new RuleCount(count.rule));
            mine.findings += count.findings;
            count.examples.stream()
                    .limit(Math.max(0, examplesPerRule - mine.examples.size()))
                    .forEach(mine.examples::add);
        });
    }

    public long files() {
        return total.files;
    }

    public long bytes() {
        return bytes;
    }

    public long patients() {
        return patients;
    }

    public long findings(Severity severity) {
        return total.findings(severity);
    }

    public boolean hasErrors() {
        return findings(Severity.ERROR) > 0;
    }

    /** The rules that were broken, the gravest and then the most frequent first. */
    public List<RuleCount> rules() {
        return rules.values().stream()
                .sorted(Comparator.comparing((RuleCount count) -> count.rule.severity())
                        .thenComparing(count -> -count.findings))
                .toList();
    }

    /** Counts per data type, by its code. */
    public Map<String, Count> types() {
        return new TreeMap<>(types);
    }

    /** Counts per month of the care date, oldest first. */
    public Map<String, Count> months() {
        return new TreeMap<>(months);
    }
}
