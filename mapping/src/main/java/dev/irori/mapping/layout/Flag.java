package dev.irori.mapping.layout;

import java.util.Optional;

/** The condition flag (コンディションフラグ) that ends every name. */
public enum Flag {
    VALID('1'),
    HISTORY('2'),
    DELETED('0');

    private final char digit;

    Flag(char digit) {
        this.digit = digit;
    }

    public char digit() {
        return digit;
    }

    public static Optional<Flag> of(char digit) {
        return switch (digit) {
            case '1' -> Optional.of(VALID);
            case '2' -> Optional.of(HISTORY);
            case '0' -> Optional.of(DELETED);
            default -> Optional.empty();
        };
    }
}
