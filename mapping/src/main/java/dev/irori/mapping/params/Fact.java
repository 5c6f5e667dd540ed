package dev.irori.mapping.params;

/** What the index stores for a search parameter of one resource. */
public record Fact(String param, FactValue value) {}
