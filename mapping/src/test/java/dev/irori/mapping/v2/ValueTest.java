package dev.irori.mapping.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
    private static Value field(String text) {
        return Message.of(Decoded.of(Bytes.HEAD + "ZZZ|" + text + "|\r", Encoding.ASCII), Limits.DEFAULT)
                .orThrow()
                .segment(1)
                .field(1);
    }

    @Test
    void repetitionsAreWalkedInOrder() {
        Value it = field("a^1~b^2~");
        assertThat(it.repetitions()).isEqualTo(3);
        assertThat(it.each()).extracting(Value::text).containsExactly("a^1", "b^2", "");
        assertThat(it.repetition(1).component(2).text()).isEqualTo("2");
        assertThat(it.repetition(2).isEmpty()).isTrue();
        assertThat(it.repetition(3).isEmpty()).isTrue();
        assertThat(it.repetition(0).repetition(0).text()).isEqualTo("a^1");
        assertThat(it.repetition(0).repetition(1).isEmpty()).isTrue();
        assertThat(it.repetition(1).each()).extracting(Value::text).containsExactly("b^2");
    }

    @Test
    void componentsOfAFieldAreThoseOfItsFirstRepetition() {
        Value it = field("a^b~c^d^e");
        assertThat(it.components()).isEqualTo(2);
        assertThat(it.component(2).text()).isEqualTo("b");
        assertThat(it.component(3).isEmpty()).isTrue();
        assertThat(it.repetition(1).components()).isEqualTo(3);
    }

    @Test
    void aComponentIsTakenWholeUnlessASubcomponentIsAskedFor() {
        Value it = field("58368&7^R 振幅&V5^JC10");
        assertThat(it.component(1).text()).isEqualTo("58368&7");
        assertThat(it.component(1).subcomponent(2).text()).isEqualTo("7");
        assertThat(it.component(2).subcomponents()).isEqualTo(2);
        assertThat(it.subcomponent(1).text()).isEqualTo("58368");
        assertThat(it.subcomponents()).isEqualTo(2);
        assertThat(it.component(3).subcomponent(1).text()).isEqualTo("JC10");
        assertThat(it.component(3).subcomponent(2).isEmpty()).isTrue();
        assertThat(it.component(3).component(1).text()).isEqualTo("JC10");
        assertThat(it.component(1).subcomponent(2).subcomponent(1).text()).isEqualTo("7");
    }

    @Test
    void emptyAndExplicitNullDiffer() {
        assertThat(field("").isEmpty()).isTrue();
        assertThat(field("").isNull()).isFalse();
        assertThat(field("").repetitions()).isZero();
        assertThat(field("").components()).isZero();
        assertThat(field("").subcomponents()).isZero();
        assertThat(field("").each()).isEmpty();
        assertThat(field("\"\"").isNull()).isTrue();
        assertThat(field("\"\"").isEmpty()).isFalse();
        assertThat(field("\"\"").isPresent()).isFalse();
        assertThat(field("\"\"").text()).isEqualTo("\"\"");
        assertThat(field("\"\"^x").isNull()).isFalse();
        assertThat(field("\"\"^x").component(1).isNull()).isTrue();
        assertThat(field("\"\"\"").isNull()).isFalse();
        assertThat(field("x").isPresent()).isTrue();
    }

    @Test
    void whatIsSaidHasNoSpacesAroundItAndTheExplicitNullSaysNothing() {
        assertThat(field(" 東京　太郎　").said()).isEqualTo("東京　太郎");
        assertThat(field("\"\"").said()).isEmpty();
        assertThat(field("").said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\\F\\\\S\\\\T\\\\R\\\\E\\, |^&~\\",
        "a\\T\\b, a&b",
        "\\1000, \\1000",
        "\\1000 x\\, \\1000 x\\",
        "a\\.br\\F\\b, a\\.br\\F\\b",
        "\\H\\bold\\N\\, \\H\\bold\\N\\",
        "\\X0D\\\\F\\, \\X0D\\|",
        "\\F, \\F",
        "\\, \\",
        "\\E\\F\\, \\F\\",
    })
    void escapesAreResolvedOnAccess(String raw, String text) {
        assertThat(field(raw).text()).isEqualTo(text);
        assertThat(field(raw).raw()).isEqualTo(raw);
        assertThat(field(raw).is(raw)).isTrue();
    }

    @Test
    void anEscapedDelimiterDoesNotSplit() {
        Value it = field("a\\S\\b^c");
        assertThat(it.components()).isEqualTo(2);
        assertThat(it.component(1).text()).isEqualTo("a^b");
        assertThat(it.component(2).text()).isEqualTo("c");
    }

    @Test
    void comparisonIsExact() {
        assertThat(field("PRN^x").component(1).is("PRN")).isTrue();
        assertThat(field("PRN^x").component(1).is("PR")).isFalse();
        assertThat(field("PRN^x").is("PRN")).isFalse();
        assertThat(field("x").component(2).is("")).isTrue();
    }

    @Test
    void countingBeginsWhereHl7Begins() {
        Value it = field("a");
        assertThatThrownBy(() -> it.repetition(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> it.component(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> it.subcomponent(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
