package dev.irori.mapping.layout;

import dev.irori.kernel.PatientKey;
import dev.irori.kernel.ServiceDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two numbers that turned out to be one person within a namespace. It says that charts belong together and never
 * renames one: records keep their patient and their key, and a retired chart links to the one that replaced it.
 */
public final class MergeMap {
    public static final MergeMap NONE = new MergeMap(Map.of());

    /** One merge: {@code retired} was replaced by {@code surviving} on that day. */
    public record Merge(PatientKey retired, PatientKey surviving, ServiceDate on) {
        public Merge {
            boolean oneNamespace = retired.institution().equals(surviving.institution())
                    && retired.namespace().equals(surviving.namespace());
            Grammar.require(oneNamespace, "a merge stays within a namespace", retired);
            Grammar.require(!retired.equals(surviving), "a number cannot replace itself", retired);
        }
    }

    private final Map<PatientKey, Merge> byRetired;

    private MergeMap(Map<PatientKey, Merge> byRetired) {
        this.byRetired = Map.copyOf(byRetired);
    }

    /** Refuses a number that is retired twice and merges that lead back to where they began. */
    public static MergeMap of(Collection<Merge> merges) {
        Map<PatientKey, Merge> byRetired = new HashMap<>();
        for (Merge merge : merges) {
            Grammar.require(byRetired.put(merge.retired(), merge) == null, "retired twice", merge.retired());
        }
        MergeMap map = new MergeMap(byRetired);
        map.requireEnds();
        return map;
    }

    private void requireEnds() {
        Set<PatientKey> ending = new HashSet<>();
        for (PatientKey start : byRetired.keySet()) {
            Set<PatientKey> seen = new HashSet<>();
            for (Merge merge = byRetired.get(start); merge != null; merge = byRetired.get(merge.surviving())) {
                if (ending.contains(merge.retired())) {
                    break;
                }
                Grammar.require(seen.add(merge.retired()), "merges in a circle", start);
            }
            ending.addAll(seen);
        }
    }

    /** The merge that retired this number. */
    public Optional<Merge> retiring(PatientKey number) {
        return Optional.ofNullable(byRetired.get(number));
    }

    /** The merges that this number directly survived. */
    public List<Merge> survivedBy(PatientKey number) {
        return byRetired.values().stream()
                .filter(merge -> merge.surviving().equals(number))
                .toList();
    }
}
