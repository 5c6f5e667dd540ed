package dev.irori.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every R4 resource type, filled at random: our bytes are HAPI's bytes. */
class EncoderRandomTest {

    private static final int ROUNDS = "full".equals(System.getProperty("irori.size")) ? 200 : 6;

    static Stream<String> types() {
        return RandomResources.types().stream();
    }

    @Test
    void everyR4TypeIsTried() {
        assertThat(types())
                .contains("Patient", "Bundle", "Parameters", "Binary")
                .hasSizeGreaterThan(140);
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesWhatHapiWrites(String type) {
        agree(type, RandomResources.Kind.ANY);
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesWhatHapiWritesWhenReferencesPointToResourcesInMemory(String type) {
        agree(type, RandomResources.Kind.LINKED);
    }

    private static void agree(String type, RandomResources.Kind kind) {
        int compared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            compared += agree(type, 1_000_003L * type.hashCode() + round, kind) ? 1 : 0;
        }
        assertThat(compared).as("resources HAPI could write").isPositive();
    }

    /** False where HAPI fails: a dangling local reference or a link, in places it did not think of. */
    private static boolean agree(String type, long seed, RandomResources.Kind kind) {
        String hapi;
        try {
            hapi = Oracle.text(new RandomResources(seed, kind).resource(type));
        } catch (UnsupportedOperationException | NullPointerException e) {
            return false;
        }
        String ours = Oracle.ours(new RandomResources(seed, kind).resource(type));
        if (!ours.equals(hapi)) {
            Resource smallest = new RandomResources(seed, kind).resource(type);
            Shrinker.shrink(smallest, EncoderRandomTest::differs);
            fail(type + " of seed " + seed + ", " + Oracle.difference(ours, hapi) + "\nshrunk, "
                    + Oracle.difference(Oracle.ours(smallest), Oracle.text(smallest)));
        }
        return true;
    }

    private static boolean differs(Resource resource) {
        try {
            return !Oracle.ours(resource).equals(Oracle.text(resource));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
