package dev.irori.mapping.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.assemble.Track.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final Optional<String> UNKNOWN = Optional.empty();
    private static final Optional<String> NINE = Optional.of("09:00");
    private static final Optional<String> TEN = Optional.of("10:00");

    private final Track<String> track = new Track<>(String::equals);

    @Test
    void aChangeEndsWhatWasBefore() {
        track.change("a", NINE);
        track.change("b", TEN);
        assertThat(track.spans())
                .containsExactly(new Span<>("a", NINE, TEN, true), new Span<>("b", TEN, UNKNOWN, false));
    }

    @Test
    void theSameAgainChangesNothing() {
        track.change("a", NINE);
        track.change("a", TEN);
        track.see("a");
        assertThat(track.spans()).containsExactly(new Span<>("a", NINE, UNKNOWN, false));
    }

    @Test
    void whatIsOnlySeenHasNoBeginningAndTheOneBeforeNoEnd() {
        track.change("a", NINE);
        track.see("b");
        assertThat(track.spans())
                .containsExactly(new Span<>("a", NINE, UNKNOWN, true), new Span<>("b", UNKNOWN, UNKNOWN, false));
    }

    @Test
    void whatIsOverMayBeginAgain() {
        track.change("a", NINE);
        track.end(TEN);
        assertThat(track.is("a")).isFalse();
        track.change("a", TEN);
        assertThat(track.spans())
                .containsExactly(new Span<>("a", NINE, TEN, true), new Span<>("a", TEN, UNKNOWN, false));
    }
}
