package dev.irori.tests.fuzz;

import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.time.Duration;

/** Reads bytes and walks everything the reader offers; throws when a promise of the reader is broken. */
final class Reading {
    static final Limits LIMITS = new Limits(64 << 10, 2_000, 200, Duration.ofSeconds(2));

    private Reading() {}

    static Outcome<Message> of(byte[] bytes, CharsetPolicy policy) {
        Outcome<Message> outcome = Message.read(bytes, policy, LIMITS);
        outcome.fold(Reading::walk, Reading::described);
        return outcome;
    }

    private static int walk(Message message) {
        int length = message.decoded().text().length();
        require(message.size() >= 1 && message.size() <= LIMITS.segments(), "segments within the limit");
        require(message.segment(0).name().equals("MSH"), "a header first");
        int raw = 0;
        for (Segment segment : message.segments()) {
            raw += segment.raw().length();
            require(message.all(segment.name()).get(segment.ordinal() - 1) == segment, "the ordinal names the segment");
            for (int n = 1; n <= segment.fields() + 1; n++) {
                field(segment.field(n));
            }
        }
        require(raw <= length, "segments do not overlap");
        message.keepsDeclaration();
        return length;
    }

    private static void field(Value field) {
        require(field.repetitions() <= LIMITS.repetitions(), "repetitions within the limit");
        require(field.each().size() == field.repetitions(), "as many repetitions as counted");
        require(field.text().length() <= field.raw().length(), "resolving escapes never grows a text");
        for (Value repetition : field.each()) {
            int components = repetition.components();
            require(repetition.component(components + 1).isEmpty(), "nothing behind the last component");
            for (int c = 1; c <= Math.min(components, 50); c++) {
                Value component = repetition.component(c);
                int subcomponents = component.subcomponents();
                require(component.subcomponent(subcomponents + 1).isEmpty(), "nothing behind the last subcomponent");
                require(subcomponents == 0 || !component.isEmpty(), "parts only where something is written");
                component.subcomponent(1).text();
            }
        }
    }

    private static int described(Problem problem) {
        require(problem instanceof Problem.Malformed, "a problem of content");
        require(problem.code().startsWith("content."), "a stable code");
        require(!problem.english().isBlank() && !problem.japanese().isBlank(), "a sentence in both languages");
        return 0;
    }

    private static void require(boolean holds, String promise) {
        if (!holds) {
            throw new AssertionError("broken promise: " + promise);
        }
    }
}
