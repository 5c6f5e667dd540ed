package dev.irori.mapping.synth.plan;

import java.time.LocalDate;

/** Something a person must not have: type of table HL70127, allergen, severity of HL70128, reaction. */
public record Allergy(
        String id,
        String type,
        String typeText,
        String code,
        String text,
        String system,
        String severity,
        String severityText,
        String reaction,
        LocalDate known) {}
