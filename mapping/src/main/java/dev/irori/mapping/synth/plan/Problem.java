package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Formulary.Disease;
import java.time.LocalDate;
import java.util.Optional;

/** One entry of a problem list; {@code id} stays the same in every version of the list. */
public record Problem(
        String id,
        Disease disease,
        boolean main,
        boolean suspected,
        boolean uncoded,
        LocalDate onset,
        LocalDate established,
        Optional<LocalDate> resolved,
        Care care) {

    /** The outcome as of a day: recovered, or not. */
    public String outcome(LocalDate day) {
        return resolvedBy(day) ? "F" : "N";
    }

    public boolean resolvedBy(LocalDate day) {
        return resolved.isPresent() && !resolved.get().isAfter(day);
    }
}
