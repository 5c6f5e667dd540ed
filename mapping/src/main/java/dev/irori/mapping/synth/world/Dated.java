package dev.irori.mapping.synth.world;

import java.time.LocalDate;
import java.util.List;

/** A value and the day from which it holds. */
public record Dated<T>(LocalDate from, T value) {

    /** What holds on a day; the first entry also holds before its day. */
    static <T> T at(List<Dated<T>> history, LocalDate day) {
        T found = history.get(0).value();
        for (Dated<T> entry : history) {
            if (!entry.from().isAfter(day)) {
                found = entry.value();
            }
        }
        return found;
    }
}
