package dev.irori.mapping.layout;

import dev.irori.kernel.PatientNumber;

/**
 * The width of the patient numbers of a namespace. A root whose writer pads to another width holds the same charts, so
 * numbers are brought to this width before a key is formed: filled on the left, or freed of filling, never cut.
 */
public record PadRule(int width, char filler) {

    /** Numbers stand for themselves: {@code 77} and {@code 0077} are two charts. */
    public static final PadRule AS_WRITTEN = new PadRule(0, '0');

    public PadRule {
        Grammar.require(width >= 0 && width <= 30, "a pad width is 0 to 30", width);
        Grammar.require(PatientNumber.isValid(String.valueOf(filler)), "a filler is a letter or digit", filler);
    }

    public static PadRule zeros(int width) {
        return new PadRule(width, '0');
    }

    public PatientNumber fit(PatientNumber written) {
        String number = written.value();
        if (width == 0 || number.length() == width) {
            return written;
        }
        int from = 0;
        while (number.length() - from > width && number.charAt(from) == filler) {
            from++;
        }
        String filling = String.valueOf(filler).repeat(Math.max(0, width - number.length()));
        return new PatientNumber(filling + number.substring(from));
    }
}
