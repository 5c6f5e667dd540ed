package dev.irori.kernel;

/** One chart: a patient number within a namespace of an institution. */
public record PatientKey(InstitutionId institution, Namespace namespace, PatientNumber number) {}
