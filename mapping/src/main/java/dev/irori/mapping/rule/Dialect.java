package dev.irori.mapping.rule;

/**
 * What one root does in its own way, where the guideline leaves room or hospitals differ; every switch defaults to the
 * safe reading.
 *
 * @param dispensesByOmp11 OMP-11 of this root is a pharmacy's dispensing, not a dose given at the bedside
 * @param ignoresProblemLabels PRB-25 carries one value for nearly all problems and means nothing
 * @param servesMismatchedPatients a file whose PID-3 differs from its path is flagged, not quarantined
 */
public record Dialect(boolean dispensesByOmp11, boolean ignoresProblemLabels, boolean servesMismatchedPatients) {
    public static final Dialect STANDARD = new Dialect(false, false, false);
}
