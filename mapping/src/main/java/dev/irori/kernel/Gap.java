package dev.irori.kernel;

/**
 * What a file said that could not be mapped. The value is kept in the resource as local code and text; the gap is for
 * the operator, who can map a code or ask the vendor.
 *
 * @param at segment and field, as in {@code PRB[2]-10}
 * @param value what is to be mapped: a code and its system, a unit, a time; never a name or a free text about a person
 */
public record Gap(GapKind kind, String at, String value) {}
