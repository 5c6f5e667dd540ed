package dev.irori.mapping.synth;

import dev.irori.mapping.synth.world.Quirks;

/** Everything that decides what is generated. {@code files} of 0 means whole lives, else one patient of so many files. */
public record Settings(int institutions, int patients, int years, long seed, Quirks quirks, int files) {
    public Settings {
        if (institutions < 1 || patients < 1 || years < 1 || files < 0) {
            throw new IllegalArgumentException("institutions, patients and years are at least 1");
        }
    }

    /** A whole network. */
    public static Settings network(int institutions, int patients, int years, long seed, Quirks quirks) {
        return new Settings(institutions, patients, years, seed, quirks, 0);
    }

    /** One patient of one hospital with exactly so many files, all of them current. */
    public static Settings onePatient(int files, int years, long seed) {
        return new Settings(1, 1, years, seed, Quirks.NONE, files);
    }
}
