package dev.irori.tests.check;

import dev.irori.kernel.Outcome;
import dev.irori.mapping.synth.write.Draft;

/** One file as the checker is given it. */
record Input(String path, Outcome<byte[]> read) {
    static Input of(Draft draft) {
        Draft.Rendered file = draft.render();
        return of(file.path(), file.bytes());
    }

    static Input of(String path, byte[] bytes) {
        return new Input(path, Outcome.ok(bytes));
    }

    byte[] bytes() {
        return read.orThrow();
    }
}
