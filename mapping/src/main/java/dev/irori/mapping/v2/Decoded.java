package dev.irori.mapping.v2;

import java.util.Set;

/**
 * The text of a file and how it was obtained.
 *
 * @param text as read, nothing normalised: half-width kana and full-width digits stay what they were
 */
public record Decoded(String text, Encoding encoding, Set<Repair> repairs, Set<Deviation> deviations) {
    public Decoded {
        // Most files have none, and copying nothing costs as much as copying something.
        repairs = repairs.isEmpty() ? Set.of() : Set.copyOf(repairs);
        deviations = deviations.isEmpty() ? Set.of() : Set.copyOf(deviations);
    }

    /** Text that needs no decoding, such as that of a caller who holds a String already. */
    public static Decoded of(String text, Encoding encoding) {
        return new Decoded(text, encoding, Set.of(), Set.of());
    }

    /** Whether some of the text could not be recovered. */
    public boolean lossy() {
        return repairs.stream().anyMatch(Repair::lossy);
    }
}
