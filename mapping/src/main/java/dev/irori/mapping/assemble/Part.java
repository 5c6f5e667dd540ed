package dev.irori.mapping.assemble;

/** What one file contributes to a resource that several files make. */
public sealed interface Part permits PatientPart, VisitEvent {}
