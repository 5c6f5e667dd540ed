package dev.irori.catalog;

import dev.irori.kernel.InstitutionId;
import dev.irori.store.Root;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in one root when it was last counted.
 *
 * @param types files per data type
 * @param problems names that could not be read or do not belong
 * @param lastArrival the newest time stamp in a name: 17 digits on the hospital's clock
 * @param counted when; absent before the first count
 */
public record Holding(
        InstitutionId institution,
        String name,
        Root.Shape shape,
        String path,
        long patients,
        SortedMap<String, Long> types,
        long problems,
        Optional<String> lastArrival,
        Optional<Instant> counted) {

    public Holding {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    public long files() {
        return types.values().stream().mapToLong(Long::longValue).sum();
    }
}
