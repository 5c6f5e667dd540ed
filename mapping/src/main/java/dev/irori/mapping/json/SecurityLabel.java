package dev.irori.mapping.json;

import org.jspecify.annotations.Nullable;

/** One label of {@code meta.security}. */
public record SecurityLabel(
        String system, String code, @Nullable String display) {}
