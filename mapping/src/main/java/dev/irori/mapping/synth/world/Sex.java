package dev.irori.mapping.synth.world;

/** Administrative sex as PID-8 writes it. */
public enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
