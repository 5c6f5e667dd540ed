package dev.irori.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every R4 resource type, filled at random: filled slots give HAPI's bytes of the resource they describe. */
class SlotRandomTest {

    private static final int ROUNDS = "full".equals(System.getProperty("irori.size")) ? 100 : 5;
    private static final ReleasedMeta META = new ReleasedMeta(
            "v\"9", "2026-01-02T03:04:05.678+09:00", List.of(new SecurityLabel("http://l", "R", null)));

    static Stream<String> types() {
        return RandomResources.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void withAllTargetsVisibleItIsHapisEncodingWithThatMeta(String type) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = seed(type, round);
            compare(seed, Set.of(), META, make(type, seed), make(type, seed));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void withoutReleasedMetaTheOwnOneIsWritten(String type) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = seed(type, round);
            compare(seed, Set.of(), ReleasedMeta.NONE, make(type, seed), make(type, seed));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void hiddenReferencesLeaveHapisEncodingWithoutThem(String type) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = seed(type, round);
            Set<String> hidden = someTargets(make(type, seed), seed);
            Resource without = make(type, seed);
            References.remove(without, hidden);
            compare(seed, hidden, ReleasedMeta.NONE, make(type, seed), without);
        }
    }

    private static void compare(long seed, Set<String> hidden, ReleasedMeta meta, Resource given, Resource expected) {
        release(expected, meta);
        String hapi;
        try {
            hapi = Oracle.text(expected);
        } catch (NullPointerException e) {
            return;
        }
        Encoded encoded = Encoder.r4().encode(given, SlotPolicy.RELEASE);
        String ours = Oracle.text(encoded.toBytes(SlotFiller.of(meta, target -> !hidden.contains(target))));
        assertThat(ours)
                .as("seed %s hides %s, %s", seed, hidden, Oracle.difference(ours, hapi))
                .isEqualTo(hapi);
    }

    private static void release(Resource resource, ReleasedMeta released) {
        Meta meta = resource.getMeta();
        if (released.versionId() != null) {
            meta.setVersionId(released.versionId());
            meta.setLastUpdatedElement(new org.hl7.fhir.r4.model.InstantType(released.lastUpdated()));
        }
        released.security().forEach(label -> meta.addSecurity(label.system(), label.code(), label.display()));
    }

    private static Set<String> someTargets(Resource resource, long seed) {
        Random random = new Random(seed);
        Set<String> targets =
                new HashSet<>(Encoder.r4().encode(resource, SlotPolicy.RELEASE).targets());
        targets.removeIf(target -> random.nextInt(3) == 0);
        return targets;
    }

    private static Resource make(String type, long seed) {
        return new RandomResources(seed, RandomResources.Kind.TALKING).resource(type);
    }

    private static long seed(String type, int round) {
        return 999_983L * type.hashCode() + round;
    }
}
