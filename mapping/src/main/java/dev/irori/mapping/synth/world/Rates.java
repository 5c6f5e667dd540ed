package dev.irori.mapping.synth.world;

/** The yearly rates and shares that reproduce the published matching study. */
public final class Rates {
    /** Share of charts whose name is written otherwise than in the register. */
    public static final double NAME_NOTATION = 0.05;
    /** Share of charts whose address is written otherwise than in the register. */
    public static final double ADDRESS_NOTATION = 0.32;

    public static final double NAME_CHANGE = 0.00717;
    public static final double MOVE = 0.0732;
    public static final double INSURANCE_CHANGE = 0.1109;
    /** Share of households on welfare, which have no insured number. */
    public static final double WELFARE = 0.01705;

    public static final double WELFARE_SWITCH = 0.00056;
    public static final double TWINS = 0.01;

    private Rates() {}
}
