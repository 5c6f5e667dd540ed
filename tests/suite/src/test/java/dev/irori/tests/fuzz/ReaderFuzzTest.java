package dev.irori.tests.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.irori.mapping.v2.CharsetPolicy;

/**
 * Coverage-guided search for bytes the reader cannot stand. An ordinary run replays the seeds beside this class; with
 * {@code JAZZER_FUZZ=1} (the build's own {@code fuzz} execution) Jazzer searches for the time given here.
 */
class ReaderFuzzTest {
    private static final CharsetPolicy[] POLICIES = CharsetPolicy.values();

    @FuzzTest(maxDuration = "10s")
    void anyBytesEndInAMessageOrAProblem(byte[] bytes) {
        Reading.of(bytes, CharsetPolicy.AUTO);
        Reading.of(bytes, POLICIES[bytes.length % POLICIES.length]);
    }
}
