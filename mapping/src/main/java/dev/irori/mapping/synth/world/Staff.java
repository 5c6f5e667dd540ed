package dev.irori.mapping.synth.world;

/** Someone who works at an institution, under the number it gave them. */
public record Staff(String id, PersonName name) {}
