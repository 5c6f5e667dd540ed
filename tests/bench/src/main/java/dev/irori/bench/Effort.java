package dev.irori.bench;

/** How much work a run is: a smoke run shows that the benchmark works, a full one gives figures. */
enum Effort {
    SMOKE(1, 2),
    FULL(9, 100);

    private final int rounds;
    private final int patients;

    Effort(int rounds, int patients) {
        this.rounds = rounds;
        this.patients = patients;
    }

    int rounds() {
        return rounds;
    }

    int patients() {
        return patients;
    }
}
