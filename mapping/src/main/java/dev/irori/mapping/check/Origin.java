package dev.irori.mapping.check;

/**
 * Where a finding comes from: the path as the caller named it, the data type ("?" when the name does not tell) and the
 * month of the care date ("-" for data kept without a date, "?" when unknown).
 */
public record Origin(String path, String type, String month) {}
