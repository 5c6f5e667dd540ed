package dev.irori.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FhirIdTest {

    @Property
    void whatIsWrittenIsRead(@ForAll @IntRange(max = 31) int partition, @ForAll long high, @ForAll long low) {
        FhirId id = new FhirId(partition, high, low);

        assertThat(id.toString()).matches("[A-Za-z0-9\\-.]{1,64}").hasSize(FhirId.LENGTH);
        assertThat(FhirId.parse(id.toString())).contains(id);
    }

    /** The oracle is Java's own radix 32, whose digits are those of the extended hex alphabet. */
    @Property
    void theTextIsBase32OfTheBits(@ForAll @IntRange(max = 31) int partition, @ForAll long high, @ForAll long low) {
        BigInteger bits = new BigInteger(Long.toUnsignedString(high))
                .shiftLeft(64)
                .or(new BigInteger(Long.toUnsignedString(low)))
                .or(BigInteger.valueOf(partition).shiftLeft(128))
                .shiftLeft(2);
        String digits = bits.toString(32);

        assertThat(new FhirId(partition, high, low)).hasToString("0".repeat(FhirId.LENGTH - digits.length()) + digits);
    }

    @Property
    void idsSortAsTheirTexts(
            @ForAll @IntRange(max = 31) int onePartition,
            @ForAll long oneHigh,
            @ForAll long oneLow,
            @ForAll @IntRange(max = 31) int otherPartition,
            @ForAll long otherHigh,
            @ForAll long otherLow) {
        FhirId one = new FhirId(onePartition, oneHigh, oneLow);
        FhirId other = new FhirId(otherPartition, otherHigh, otherLow);

        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Property
    void aTextIsEitherCanonicalOrRefused(@ForAll @StringLength(min = 26, max = 28) String text) {
        assertThat(FhirId.parse(text).map(FhirId::toString).orElse(text)).isEqualTo(text);
    }

    @Test
    void nothingButTheCanonicalFormIsRead() {
        String good = new FhirId(31, -1, -1).toString();

        assertThat(good).isEqualTo("v" + "v".repeat(25) + "s");
        assertThat(FhirId.parse(good)).isPresent();
        assertThat(FhirId.parse("v".repeat(27))).as("spare bits set").isEmpty();
        assertThat(FhirId.parse(good.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(FhirId.parse(good + "0")).isEmpty();
        assertThat(FhirId.parse("")).isEmpty();
        assertThat(FhirId.parse("w" + good.substring(1))).isEmpty();
        assertThatThrownBy(() -> new FhirId(32, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
