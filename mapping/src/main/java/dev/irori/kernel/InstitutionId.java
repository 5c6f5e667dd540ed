package dev.irori.kernel;

/** The ten-digit code of a medical institution (prefecture, fee schedule, institution). */
public record InstitutionId(String value) {
    public InstitutionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an institution id has 10 digits: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text.length() == 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
