package dev.irori.mapping.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderNumbersTest {

    @Test
    void leadingZerosAreNoPartOfANumber() {
        assertThat(OrderNumbers.areEqual("000000240612300", "240612300")).isTrue();
        assertThat(OrderNumbers.areEqual("0", "000")).isTrue();
    }

    @Test
    void aDigitMoreIsAnotherNumber() {
        assertThat(OrderNumbers.areEqual("201112200089100", "2011122000089100")).isFalse();
        assertThat(OrderNumbers.areEqual("240612300", "2406123000")).isFalse();
    }
}
