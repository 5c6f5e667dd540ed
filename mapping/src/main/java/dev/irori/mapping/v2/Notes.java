package dev.irori.mapping.v2;

import java.util.EnumSet;
import java.util.Set;

/** What one decoding notices on its way; the mutable half of {@link Decoded}. */
record Notes(Set<Repair> repairs, Set<Deviation> deviations) {
    static Notes none() {
        return new Notes(EnumSet.noneOf(Repair.class), EnumSet.noneOf(Deviation.class));
    }

    Notes copy() {
        Notes copy = none();
        copy.repairs.addAll(repairs);
        copy.deviations.addAll(deviations);
        return copy;
    }

    void add(Repair repair) {
        repairs.add(repair);
    }

    void add(Deviation deviation) {
        deviations.add(deviation);
    }

    Decoded decoded(String text, Encoding encoding) {
        return new Decoded(text, encoding, repairs, deviations);
    }
}
