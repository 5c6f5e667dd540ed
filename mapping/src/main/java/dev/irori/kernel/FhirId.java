package dev.irori.kernel;

import java.util.Optional;

/**
 * The logical id of one resource: a partition (0 to 31, from the institution) and 128 bits that tell nothing about the
 * patient. Written as 27 characters of RFC 4648 "extended hex" base32 in lower case, which sort as the bits do.
 */
public record FhirId(int partition, long high, long low) implements Comparable<FhirId> {

    public static final int PARTITIONS = 32;
    public static final int LENGTH = 27;

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";
    /** 26 characters carry 130 bits: the last two are always zero, else two texts would name one id. */
    private static final int SPARE_BITS = 2;

    public FhirId {
        if (partition < 0 || partition >= PARTITIONS) {
            throw new IllegalArgumentException("a partition is 0 to 31: " + partition);
        }
    }

    /** Reads exactly what {@link #toString()} writes; anything else is no id of ours. */
    public static Optional<FhirId> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        int partition = digit(text.charAt(0));
        int last = digit(text.charAt(LENGTH - 1));
        if (partition < 0 || last < 0 || (last & ((1 << SPARE_BITS) - 1)) != 0) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = 1; i < LENGTH - 1; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            high = high << 5 | low >>> 59;
            low = low << 5 | digit;
        }
        return Optional.of(new FhirId(partition, high << 3 | low >>> 61, low << 3 | last >>> SPARE_BITS));
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'v' ? c - 'a' + 10 : -1;
    }

    @Override
    public int compareTo(FhirId other) {
        int byPartition = Integer.compare(partition, other.partition);
        if (byPartition != 0) {
            return byPartition;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        char[] text = new char[LENGTH];
        text[0] = ALPHABET.charAt(partition);
        text[LENGTH - 1] = ALPHABET.charAt((int) (low << SPARE_BITS) & 31);
        long upper = high;
        long lower = low >>> 3 | high << 61;
        upper >>>= 3;
        for (int i = LENGTH - 2; i > 0; i--) {
            text[i] = ALPHABET.charAt((int) lower & 31);
            lower = lower >>> 5 | upper << 59;
            upper >>>= 5;
        }
        return new String(text);
    }
}
