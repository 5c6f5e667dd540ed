package dev.irori.mapping.part;

/** A code of a system, and what people call it; either name or code may be empty. */
public record Term(String system, String code, String display) {}
