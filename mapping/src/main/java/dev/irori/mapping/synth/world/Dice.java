package dev.irori.mapping.synth.world;

import java.util.List;

/**
 * A stream of chance for one entity. Streams are keyed by what they decide about, so that no order of generation
 * changes an outcome. SplitMix64, written out because the sequence is part of the contract.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int TERMS = 12;

    private final long origin;
    private long state;

    private Dice(long origin) {
        this.origin = origin;
        this.state = origin;
    }

    /** The stream of the entity that {@code kind} and {@code ids} name. */
    public static Dice of(long seed, String kind, long... ids) {
        long key = mix(seed + GOLDEN);
        for (int i = 0; i < kind.length(); i++) {
            key = mix(key * 31 + kind.charAt(i));
        }
        for (long id : ids) {
            key = mix(key + GOLDEN * (id + 1));
        }
        return new Dice(key);
    }

    /** A stream for a part of this entity, whatever was drawn from this one before. */
    public Dice sub(String kind, long... ids) {
        return of(origin, kind, ids);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Nearly normal: a sum of uniforms, because transcendental functions may differ between machines. */
    public double normal(double mean, double deviation) {
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += unit();
        }
        return mean + deviation * (sum - TERMS / 2.0);
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
