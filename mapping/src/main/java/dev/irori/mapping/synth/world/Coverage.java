package dev.irori.mapping.synth.world;

import java.time.LocalDate;

/** One insurance or public-expense entitlement of a person, as a card shows it. */
public record Coverage(
        String plan,
        String planName,
        String insurer,
        String insurerName,
        String symbol,
        String number,
        String branch,
        LocalDate from) {
    public boolean welfare() {
        return plan.equals("12");
    }
}
