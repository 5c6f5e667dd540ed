package dev.irori.mapping.synth.world;

/** What a person lives with; each has a course of its own. */
public enum Condition {
    HEALTHY,
    DIABETES,
    HYPERTENSION,
    HEART_FAILURE,
    CANCER,
    PREGNANCY,
    CHILD,
    PSYCHIATRIC,
    HIV,
    ASTHMA,
    KNEE,
    GASTRIC
}
