package dev.irori.kernel;

import java.util.Optional;
import java.util.function.Function;

/** A value, or the {@link Problem} that stands in its place: how untrusted input ends. */
public sealed interface Outcome<T> {

    record Ok<T>(T value) implements Outcome<T> {}

    record Failed<T>(Problem problem) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    /** Either branch as one value; the only way to look inside without asking which it is. */
    default <R> R fold(Function<? super T, ? extends R> ok, Function<? super Problem, ? extends R> failed) {
        if (this instanceof Ok<T> it) {
            return ok.apply(it.value());
        }
        return failed.apply(((Failed<T>) this).problem());
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
        return fold(value -> ok(f.apply(value)), Outcome::failed);
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> f) {
        return fold(f, Outcome::failed);
    }

    default Optional<T> asOptional() {
        return fold(Optional::of, problem -> Optional.empty());
    }

    default Optional<Problem> failure() {
        return fold(value -> Optional.empty(), Optional::of);
    }

    /** For callers whose input is known to be good: generated names, tests. */
    default T orThrow() {
        return fold(value -> value, problem -> {
            throw new IllegalStateException(problem.code() + ": " + problem.english());
        });
    }
}
