package dev.irori.mapping.v2;

import java.time.Duration;

/**
 * What one file may cost at most. Memory stays within about twelve times {@code bytes}; beyond a limit the answer is a
 * Problem.
 *
 * @param bytes size of the file
 * @param segments lines of the message
 * @param repetitions of one field
 * @param time decoding and splitting together
 */
public record Limits(int bytes, int segments, int repetitions, Duration time) {

    /** A real message has 6 KB and a few hundred segments; the largest problem lists stay far below these. */
    public static final Limits DEFAULT = new Limits(4 << 20, 50_000, 1_000, Duration.ofSeconds(5));

    public Limits {
        if (bytes < 1 || segments < 1 || repetitions < 1 || time.isNegative()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
