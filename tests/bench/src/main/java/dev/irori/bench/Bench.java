package dev.irori.bench;

import java.util.List;
import java.util.Optional;

/** One question about speed, with its contenders; the first is the one the others are compared with. */
interface Bench {
    String name();

    String question();

    /** Prepares the input, which is not measured, and names who works on it. */
    List<Contender> contenders(Effort effort);

    /** A reason not to believe the figures. */
    default Optional<String> doubt(List<Result> results) {
        return Optional.empty();
    }
}
