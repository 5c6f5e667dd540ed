package dev.irori.mapping.layout;

/**
 * When a version was sent (発生日時), as written: 17 digits by the guideline, 14 to 17 in the field. Order pads with
 * zeros on the right, so two texts may compare as the same instant without being equal.
 */
public record FileStamp(String digits) implements Comparable<FileStamp> {
    private static final int SHORTEST = 14;
    private static final int LONGEST = 17;

    public FileStamp {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("a time stamp has 14 to 17 digits: " + digits);
        }
    }

    public static boolean isValid(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && Grammar.isDigits(text);
    }

    /** All 17 digits. */
    public String padded() {
        return digits + "0".repeat(LONGEST - digits.length());
    }

    public boolean isSameTimeAs(FileStamp other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(FileStamp other) {
        for (int i = 0; i < LONGEST; i++) {
            int difference = digit(i) - other.digit(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private char digit(int i) {
        return i < digits.length() ? digits.charAt(i) : '0';
    }

    @Override
    public String toString() {
        return digits;
    }
}
