package dev.irori.mapping.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import org.junit.jupiter.api.Test;

class InsuredNumberTest {

    @Test
    void symbolAndNumberInTwoFields() {
        assertThat(insured("１２３", "４５６７", true)).isEqualTo(new InsuredNumber("１２３", "４５６７", "", "", true));
        assertThat(insured("", "４５６７", true)).isEqualTo(new InsuredNumber("", "４５６７", "", "", true));
    }

    @Test
    void symbolNumberAndBranchInRepetitionsAndTheGroupBesideThem() {
        assertThat(insured("岡１２~３４５６７８~01", "模擬工業", true))
                .isEqualTo(new InsuredNumber("岡１２", "３４５６７８", "01", "模擬工業", true));
        assertThat(insured("~12345678~00", "", true)).isEqualTo(new InsuredNumber("", "12345678", "00", "", true));
        assertThat(insured("12~345", "第2営業所", true)).isEqualTo(new InsuredNumber("12", "345", "", "第2営業所", true));
    }

    @Test
    void oneNumberAloneIsCertainOnlyWhereThereAreNoSymbols() {
        assertThat(insured("7654321", "", false)).isEqualTo(new InsuredNumber("", "7654321", "", "", true));
        assertThat(insured("123", "", true).certain()).isFalse();
        assertThat(insured("123", "模擬工業", true)).isEqualTo(new InsuredNumber("", "123", "", "模擬工業", false));
    }

    @Test
    void nothingIsNothing() {
        assertThat(insured("", "", true)).isEqualTo(new InsuredNumber("", "", "", "", true));
        assertThat(insured("\"\"", "\"\"", true)).isEqualTo(new InsuredNumber("", "", "", "", true));
    }

    @Test
    void jpCoreListsThePartsInFullWidth() {
        assertThat(insured("12-3~45~01", "", true).listed()).isEqualTo("\"１２－３\",\"４５\",\"０１\"");
        assertThat(insured("12-3~45~01", "", true).subscriber()).isEqualTo("\"１２－３\",\"４５\"");
    }

    private static InsuredNumber insured(String in10, String in11, boolean hasSymbols) {
        String text = "MSH|^~\\&|\rIN1|1|||||||||" + in10 + '|' + in11 + '\r';
        Segment in1 = Message.of(Decoded.of(text, Encoding.UTF_8), Limits.DEFAULT)
                .orThrow()
                .segment(1);
        return InsuredNumber.of(in1.field(10), in1.field(11), hasSymbols);
    }
}
