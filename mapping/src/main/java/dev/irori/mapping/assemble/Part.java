package dev.irori.mapping.assemble;

/** What one file contributes to a resource that several files make. */
public interface Part {}
