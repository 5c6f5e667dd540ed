package dev.irori.bench;

import java.time.Duration;

/** How much work a run is: a smoke run shows that the benchmark works, a full one gives figures. */
enum Effort {
    SMOKE(1, 2, Duration.ZERO),
    FULL(9, 100, Duration.ofSeconds(5));

    private final int rounds;
    private final int patients;
    private final Duration warmup;

    Effort(int rounds, int patients, Duration warmup) {
        this.rounds = rounds;
        this.patients = patients;
        this.warmup = warmup;
    }

    int rounds() {
        return rounds;
    }

    int patients() {
        return patients;
    }

    /** How much time of a core each contender gets before it is measured. */
    Duration warmup() {
        return warmup;
    }
}
