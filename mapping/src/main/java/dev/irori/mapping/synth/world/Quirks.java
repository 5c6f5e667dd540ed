package dev.irori.mapping.synth.world;

/** Whether the stores obey the guideline to the letter, or deviate as real ones do. */
public enum Quirks {
    NONE,
    REALISTIC
}
