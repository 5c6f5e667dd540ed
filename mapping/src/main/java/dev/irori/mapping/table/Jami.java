package dev.irori.mapping.table;

import java.util.List;

/** Where we leave JAMI's draft SS-MIX2 to FHIR guide, and why: printed in our own guide, one line each. */
public final class Jami {

    /**
     * One difference.
     *
     * @param topic the data type or element it is about
     * @param says what the draft does
     * @param does what we do
     */
    public record Deviation(String topic, String says, String does, String english, String japanese) {}

    private static final List<Deviation> ALL =
            Tsv.load("jami-deviations.tsv", 2).rows().stream().map(Jami::of).toList();

    private Jami() {}

    public static List<Deviation> deviations() {
        return ALL;
    }

    private static Deviation of(Row row) {
        return new Deviation(
                row.code(),
                row.cell("jami").orElseThrow(),
                row.cell("irori").orElseThrow(),
                row.english(),
                row.japanese());
    }
}
