package dev.irori.kernel;

/**
 * What one record is called, in every version and in every store that holds it. The root is provenance and no part of
 * the key. {@code department} tells two visits of one day apart (ADT-12, whose order number is always nines) and is
 * empty for every other type.
 */
public record RecordKey(PatientKey patient, ServiceDate date, String type, String order, String department) {}
