package dev.irori.mapping.layout;

import dev.irori.kernel.PatientNumber;
import java.util.Map;
import java.util.Optional;

/**
 * How a vendor change renumbered the patients of one root: number as that root writes it to number of today's
 * namespace. Applied once, before a key is formed. Old and new numbers are two ranges that may overlap (100 became 200
 * and 200 became 300), hence never followed from entry to entry. Two charts of one person are a {@link MergeMap}.
 */
public record MigrationMap(Map<PatientNumber, PatientNumber> current) {
    public static final MigrationMap NONE = new MigrationMap(Map.of());

    public MigrationMap {
        current = Map.copyOf(current);
    }

    public Optional<PatientNumber> of(PatientNumber written) {
        return Optional.ofNullable(current.get(written));
    }
}
