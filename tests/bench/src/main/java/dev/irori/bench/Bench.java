package dev.irori.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** One question about speed, with its contenders; the first is the one the others are compared with. */
interface Bench {
    String name();

    String question();

    /** Prepares the input, which is not measured, and names who works on it. */
    List<Contender> contenders(Effort effort);

    /** What there is to say beside the table. */
    default void after(List<Result> results, Effort effort, PrintStream out) throws Exception {}

    /** A reason not to believe the figures. */
    default Optional<String> doubt(List<Result> results) {
        return Optional.empty();
    }
}
