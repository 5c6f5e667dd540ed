package dev.irori.mapping.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What one thing (place, department, doctor, status) was in turn, and from when to when as far as anybody said. */
final class Track<T> {

    /** One value, while it held. An end that is not known is not the same as no end. */
    record Span<T>(T value, Optional<String> from, Optional<String> to, boolean isOver) {}

    private final BiPredicate<T, T> same;
    private final List<Span<T>> spans = new ArrayList<>();

    Track(BiPredicate<T, T> same) {
        this.same = same;
    }

    List<Span<T>> spans() {
        return spans;
    }

    Optional<T> current() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(last().value());
    }

    boolean is(T value) {
        return !spans.isEmpty() && !last().isOver() && same.test(last().value(), value);
    }

    /** The value became this at that time. */
    void change(T value, Optional<String> at) {
        if (!is(value)) {
            end(at);
            spans.add(new Span<>(value, at, Optional.empty(), false));
        }
    }

    /** The value is this, and nobody said since when. */
    void see(T value) {
        change(value, Optional.empty());
    }

    void end(Optional<String> at) {
        if (!spans.isEmpty() && !last().isOver()) {
            Span<T> last = spans.remove(spans.size() - 1);
            spans.add(new Span<>(last.value(), last.from(), at, true));
        }
    }

    private Span<T> last() {
        return spans.get(spans.size() - 1);
    }
}
