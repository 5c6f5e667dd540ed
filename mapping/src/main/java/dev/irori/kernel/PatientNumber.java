package dev.irori.kernel;

/**
 * A patient number exactly as the directory writes it: a string, leading zeros significant. The guideline allows 15
 * characters, the field has seen 30.
 */
public record PatientNumber(String value) {
    private static final int LONGEST = 30;

    public PatientNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a patient number has 1 to 30 letters and digits: " + value);
        }
    }

    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
