package dev.irori.mapping.synth.world;

/**
 * The house style of a record system's maker. Rates are the share of entries that carry a standard code besides the
 * local one when quirks are realistic; the hospitals' governance study found 36 % of drugs, 29 % of tests, 67 % of
 * diseases.
 */
public enum Vendor {
    AOI(GroupNumber.ORDER_RP_ADMINISTRATION, false, 0.50, 0.45, 0.80),
    SUMIRE(GroupNumber.PLAIN, true, 0.30, 0.20, 0.60),
    KIKU(GroupNumber.ORDER_RP, false, 0.36, 0.29, 0.67),
    KAEDE(GroupNumber.PLAIN, false, 0.15, 0.10, 0.55),
    MATSU(GroupNumber.ORDER_RP, false, 0.90, 0.90, 0.90),
    KODAMA(GroupNumber.PLAIN, true, 0.10, 0.10, 0.45);

    /** How the prescription number within an order is written into ORC-4. */
    public enum GroupNumber {
        ORDER_RP_ADMINISTRATION,
        ORDER_RP,
        PLAIN
    }

    private final GroupNumber groupNumber;
    private final boolean localFirst;
    private final double drugRate;
    private final double testRate;
    private final double diseaseRate;

    Vendor(GroupNumber groupNumber, boolean localFirst, double drugRate, double testRate, double diseaseRate) {
        this.groupNumber = groupNumber;
        this.localFirst = localFirst;
        this.drugRate = drugRate;
        this.testRate = testRate;
        this.diseaseRate = diseaseRate;
    }

    public GroupNumber groupNumber() {
        return groupNumber;
    }

    /** Whether the local code stands in the first triplet and the standard one in the second. */
    public boolean localFirst() {
        return localFirst;
    }

    public double drugRate() {
        return drugRate;
    }

    public double testRate() {
        return testRate;
    }

    public double diseaseRate() {
        return diseaseRate;
    }
}
