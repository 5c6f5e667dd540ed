package dev.irori.mapping.synth.write;

/**
 * Deviations real stores show, none of which stops a tolerant reader. Those with a rate strike single files at random;
 * those without belong to a vendor and mark each of its files.
 */
public enum Habit {
    MLLP_END_LEFT(0),
    CHARSET_SPELLED_WITHOUT_BLANK(0),
    PATIENT_ID_WITHOUT_TYPE(0),
    LINE_FEEDS(0),
    UTF_8_STORE(0),
    HALF_WIDTH_KANA(0),
    VENDOR_CHARACTERS(0.30),
    KANA_FIRST(0.02),
    NAME_UNSPLIT(0.01),
    ORDER_NUMBER_UNPADDED(0),
    FOURTEEN_DIGIT_STAMP(0),
    FULL_WIDTH_DIGITS(0.02),
    UNIT_SYSTEM_WITH_BLANK(0.05),
    SHORT_TEST_CODE(0.02),
    COMMENT_AS_RESULT(0.02),
    DAILY_DOSE_IN_SINGLE(0.005),
    ORDER_TIME_WITHOUT_HOUR(0),
    HOUR_BEYOND_MIDNIGHT(0.005),
    PROBLEM_STRUCK_OUT(0.03),
    DISCHARGE_MISSING(0.02),
    OLD_VERSION_STILL_VALID(0.02),
    OLD_VERSION_DELETED(0.10);

    private final double rate;

    Habit(double rate) {
        this.rate = rate;
    }

    /** Share of the files it could strike that it does; 0 for a habit of a whole store. */
    public double rate() {
        return rate;
    }
}
