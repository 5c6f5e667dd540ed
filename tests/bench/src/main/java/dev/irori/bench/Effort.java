package dev.irori.bench;

/** How much work a run is: a smoke run shows that the benchmark works, a full one gives figures. */
enum Effort {
    SMOKE(1, 200),
    FULL(9, 20_000);

    private final int rounds;
    private final int items;

    Effort(int rounds, int items) {
        this.rounds = rounds;
        this.items = items;
    }

    int rounds() {
        return rounds;
    }

    int items() {
        return items;
    }
}
