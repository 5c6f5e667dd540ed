package dev.irori.mapping.v2;

import static dev.irori.mapping.v2.Bytes.ascii;
import static dev.irori.mapping.v2.Bytes.jis;
import static dev.irori.mapping.v2.Bytes.join;
import static dev.irori.mapping.v2.Bytes.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.Outcome;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static Decoded decode(byte[] bytes) {
        return Decoder.decode(bytes, CharsetPolicy.AUTO, Limits.DEFAULT).orThrow();
    }

    private static Decoded decode(byte[] bytes, CharsetPolicy policy) {
        return Decoder.decode(bytes, policy, Limits.DEFAULT).orThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.failure().orElseThrow().code();
    }

    private static String refusal(byte[] bytes) {
        return code(Decoder.decode(bytes, CharsetPolicy.AUTO, Limits.DEFAULT));
    }

    @Test
    void plainAsciiIsAscii() {
        Decoded it = decode(ascii("MSH|^~\\&|A\rPID|1\r"));
        assertThat(it).isEqualTo(Decoded.of("MSH|^~\\&|A\rPID|1\r", Encoding.ASCII));
        assertThat(it.lossy()).isFalse();
    }

    @Test
    void kanjiThatContainDelimitersAreDecodedBeforeAnySplitting() {
        String text = "MSH|^~\\&|糖尿病^東京都~内服&タロウ|表示\r";
        Decoded it = decode(jis(text));
        assertThat(it).isEqualTo(Decoded.of(text, Encoding.ISO_2022_JP));
    }

    @Test
    void everyPairReadsAsTheJdkReadsIt() throws Exception {
        CharsetDecoder jdk = Bytes.JIS
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        for (int row = 0x21; row < 0x7F; row++) {
            for (int cell = 0x21; cell < 0x7F; cell++) {
                byte[] bytes = of('a', 0x1B, '$', 'B', row, cell, 0x1B, '(', 'B', 'z');
                Decoded it = decode(bytes);
                String expected = jdk.decode(ByteBuffer.wrap(bytes)).toString();
                assertThat(it.text()).isEqualTo(expected);
                assertThat(it.repairs().contains(Repair.REPLACED)).isEqualTo(expected.indexOf('\uFFFD') >= 0);
            }
        }
    }

    @Test
    void vendorCharactersAreReadAndNoted() {
        Decoded it = decode(jis("|髙橋①㈱﨑|\r"));
        assertThat(it.text()).isEqualTo("|髙橋①㈱﨑|\r");
        assertThat(it.deviations()).containsExactly(Deviation.VENDOR_CHARACTERS);
        assertThat(it.repairs()).isEmpty();
        assertThat(decode(jis("|高橋|\r")).deviations()).isEmpty();
    }

    @Test
    void theOldTwoByteSetAndItsAnnouncementAreRead() {
        Decoded it =
                decode(of('|', 0x1B, '$', '@', 0x3B, 0x33, 0x1B, '&', '@', 0x1B, '$', 'B', 0x45, 0x44, 0x1B, '(', 'B'));
        assertThat(it.text()).isEqualTo("|山田");
        assertThat(it.deviations()).containsExactly(Deviation.JIS_1978);
    }

    @Test
    void jisRomanKeepsTheDelimiters() {
        Decoded it = decode(of(0x1B, '$', 'B', 0x3B, 0x33, 0x1B, '(', 'J', '^', '~', '\\', '&', '|'));
        assertThat(it.text()).isEqualTo("山^~\\&|");
        assertThat(it.deviations()).containsExactly(Deviation.JIS_ROMAN);
    }

    @Test
    void halfWidthKanaStaysAsRead() {
        Decoded escaped = decode(of('|', 0x1B, '(', 'I', 0x36, 0x5E, 0x1B, '(', 'B', '|'));
        assertThat(escaped.text()).isEqualTo("|ｶﾞ|");
        assertThat(escaped.deviations()).containsExactly(Deviation.HALF_WIDTH_KATAKANA);
        assertThat(escaped.repairs()).isEmpty();
        Decoded shifted = decode(of('|', 0x0E, 0x36, 0x5E, 0x0F, '|'));
        assertThat(shifted.text()).isEqualTo("|ｶﾞ|");
        assertThat(shifted.encoding()).isEqualTo(Encoding.ISO_2022_JP);
    }

    @Test
    void rawHalfWidthKanaInSevenBitTextIsRepaired() {
        Decoded it = decode(join(of(0xB6, 0xDE), ascii("|"), jis("山田|\r")));
        assertThat(it.text()).isEqualTo("ｶﾞ|山田|\r");
        assertThat(it.repairs()).containsExactly(Repair.RAW_KATAKANA);
        assertThat(it.lossy()).isFalse();
    }

    @Test
    void kanaLeftOpenEndsWithTheLine() {
        Decoded it = decode(of(0x1B, '(', 'I', 0x36, '\r', 'P', 'I', 'D'));
        assertThat(it.text()).isEqualTo("ｶ\rPID");
        assertThat(it.repairs()).containsExactly(Repair.ESCAPE_CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|未復帰|\rPID|1\r",
                "|髙橋|\rPID|1\r",
                "|未復帰^^^^^L^I\rPID|1\r",
                "|未復帰^^^^^L^I~\rPID|1\r",
                "|未復帰||\rPID|1\r",
                "|糖尿病|12|AB\rPID|1\r",
                "|未復帰\rPID|糖尿病\r",
                "|未復帰^花子^^^^^L^I\r",
                "|未復帰^^花子|\r",
                "|未復帰|||花子|\r",
                "|東京都 内服|x\r"
            })
    void aMissingEscapeBackCostsNothing(String text) {
        Decoded it = decode(Bytes.withoutReturn(jis(text), 1));
        assertThat(it.text()).isEqualTo(text);
        assertThat(it.repairs()).containsExactly(Repair.ESCAPE_CLOSED);
    }

    @Test
    void redundantDesignationsAreNotRepairs() {
        Decoded it = decode(of(0x1B, '$', 'B', 0x3B, 0x33, 0x1B, '$', 'B', 0x45, 0x44, 0x1B, '(', 'B', '|'));
        assertThat(it.text()).isEqualTo("山田|");
        assertThat(it.repairs()).isEmpty();
    }

    @Test
    void jis0212IsReadAndFlagged() {
        byte[] bytes = of('|', 0x1B, '$', '(', 'D', 0x30, 0x21, 0x1B, '(', 'B', '|');
        Decoded it = decode(bytes);
        assertThat(it.text()).isEqualTo(new String(bytes, Charset.forName("x-windows-50221")));
        assertThat(it.text()).isEqualTo("|丂|");
        assertThat(it.repairs()).containsExactly(Repair.JIS_X_0212);
    }

    @Test
    void setsWeCannotReadAreReplacedWithoutLosingTheRest() {
        Decoded it = decode(of('|', 0x1B, '$', '(', 'Q', 0x30, 0x21, 0x30, 0x22, 0x1B, '(', 'B', '|', 'x'));
        assertThat(it.text()).isEqualTo("|\uFFFD\uFFFD|x");
        assertThat(it.lossy()).isTrue();
    }

    @Test
    void utf8WithAndWithoutMark() {
        byte[] bytes = "MSH|髙橋①𠮷|ｶ\r".getBytes(StandardCharsets.UTF_8);
        Decoded plain = decode(bytes);
        assertThat(plain.text()).isEqualTo("MSH|髙橋①𠮷|ｶ\r");
        assertThat(plain.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(plain.repairs()).isEmpty();
        Decoded marked = decode(join(of(0xEF, 0xBB, 0xBF), bytes));
        assertThat(marked.text()).isEqualTo(plain.text());
        assertThat(marked.deviations()).contains(Deviation.BYTE_ORDER_MARK);
    }

    @Test
    void utf8PieceInsideSevenBitTextIsReadAndFlagged() {
        Decoded it = decode(join(jis("|山田|"), "花子".getBytes(StandardCharsets.UTF_8), ascii("|\r")));
        assertThat(it.text()).isEqualTo("|山田|花子|\r");
        assertThat(it.repairs()).containsExactly(Repair.MIXED_ENCODING);
    }

    @Test
    void windowsAndEucAreToldApartByValidity() {
        String text = "MSH|模擬^太郎|モギ^タロウ|表能予|髙\r";
        assertThat(decode(text.getBytes(Bytes.WINDOWS)).encoding()).isEqualTo(Encoding.CP932);
        assertThat(decode(text.getBytes(Bytes.WINDOWS)).text()).isEqualTo(text);
        assertThat(decode(text.getBytes(Bytes.EUC)).encoding()).isEqualTo(Encoding.EUC_JP);
        assertThat(decode(text.getBytes(Bytes.EUC)).text()).isEqualTo(text);
    }

    @Test
    void bytesValidInBothAreFlaggedAsGuessed() {
        Decoded kana = decode("MSH|ﾔﾏﾀﾞ\r".getBytes(Bytes.WINDOWS));
        assertThat(kana.text()).isEqualTo("MSH|ﾔﾏﾀﾞ\r");
        assertThat(kana.repairs()).containsExactly(Repair.GUESSED);
        Decoded euc = decode("MSH|やまだ\r".getBytes(Bytes.EUC));
        assertThat(euc.text()).isEqualTo("MSH|やまだ\r");
    }

    @Test
    void aPinnedEncodingIsBelieved() {
        byte[] euc = "MSH|山田\r".getBytes(Bytes.EUC);
        assertThat(decode(euc, CharsetPolicy.EUC_JP).text()).isEqualTo("MSH|山田\r");
        assertThat(decode(euc, CharsetPolicy.EUC_JP).repairs()).isEmpty();
        assertThat(decode(euc, CharsetPolicy.CP932).encoding()).isEqualTo(Encoding.CP932);
        assertThat(decode(euc, CharsetPolicy.UTF_8).repairs()).contains(Repair.REPLACED);
        assertThat(decode(jis("MSH|山田\r"), CharsetPolicy.ISO_2022_JP).text()).isEqualTo("MSH|山田\r");
        assertThat(decode(of('M', 0x80, 'S'), CharsetPolicy.ISO_2022_JP).text()).isEqualTo("M\uFFFDS");
    }

    @Test
    void whatIsValidNowhereIsReplacedAndFlagged() {
        Decoded it = decode(join(ascii("MSH|"), of(0x80, 0xFF), ascii("|x\r")));
        assertThat(it.text()).startsWith("MSH|").endsWith("|x\r").contains("\uFFFD");
        assertThat(it.repairs()).contains(Repair.REPLACED);
        assertThat(it.lossy()).isTrue();
    }

    @Test
    void transportBytesGoAndLineEndsStay() {
        byte[] framed = join(of(0x0B), ascii("MSH|\r"), of(0x1C, '\r'));
        assertThat(decode(framed).text()).isEqualTo("MSH|\r");
        assertThat(decode(framed).deviations()).containsExactly(Deviation.FRAMED);
        assertThat(decode(ascii("\r\nMSH|\r\n\r\n")).text()).isEqualTo("MSH|\r\n\r\n");
    }

    @Test
    void aTailOfZeroBytesIsCutOff() {
        Decoded it = decode(join(ascii("MSH|\r"), new byte[512]));
        assertThat(it.text()).isEqualTo("MSH|\r");
        assertThat(it.repairs()).containsExactly(Repair.CUT_TAIL);
    }

    @Test
    void everyTruncationIsReadUpToTheCut() {
        String text = "MSH|山田^太郎|糖尿病\r";
        for (Charset charset : new Charset[] {Bytes.JIS, StandardCharsets.UTF_8}) {
            byte[] whole = text.getBytes(charset);
            for (int size = 1; size <= whole.length; size++) {
                Decoded it = decode(Arrays.copyOf(whole, size));
                assertThat(text).startsWith(it.text());
                assertThat(it.repairs()).doesNotContain(Repair.REPLACED);
            }
        }
    }

    @Test
    void emptyAndBinaryAreProblems() {
        assertThat(refusal(new byte[0])).isEqualTo("content.empty");
        assertThat(refusal(of(0x1C, '\r'))).isEqualTo("content.empty");
        assertThat(refusal(new byte[100])).isEqualTo("content.binary");
        assertThat(refusal(of('P', 'K', 3, 4, 0, 1, 0x80))).isEqualTo("content.binary");
        assertThat(refusal(of(0x80, 'a', 0, 'b'))).isEqualTo("content.binary");
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsLookedAt() {
        Limits small = new Limits(100, 10, 10, Duration.ofSeconds(1));
        assertThat(code(Decoder.decode(new byte[101], CharsetPolicy.AUTO, small)))
                .isEqualTo("content.too-large");
        assertThat(decode(ascii("MSH|")).text()).isEqualTo("MSH|");
    }

    @ParameterizedTest
    @EnumSource(CharsetPolicy.class)
    void anyBytesEndInTextOrAProblem(CharsetPolicy policy) {
        Random random = new Random(20240510);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            for (int k = 0; k < bytes.length; k++) {
                int kind = random.nextInt(5);
                bytes[k] = (byte)
                        (kind == 0
                                ? 0x1B
                                : kind == 1 ? "$(BJID@&^|\r".charAt(random.nextInt(11)) : random.nextInt(256));
            }
            Outcome<Decoded> outcome = Decoder.decode(bytes, policy, Limits.DEFAULT);
            int written = outcome.fold(it -> it.text().length(), problem -> 0);
            assertThat(written).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Test
    void soundTextHasNoRepairs() {
        CharBuffer kanji = CharBuffer.allocate(94);
        for (int i = 0; i < 94; i++) {
            kanji.put(JisTable.X0208[0x5E - 0x21 + i * 94 < 94 * 94 ? i * 94 + 0x5E - 0x21 : 0]);
        }
        String text = kanji.flip().toString().replace("\uFFFD", "") + "|\r";
        assertThat(decode(jis(text)).text()).isEqualTo(text);
        assertThat(decode(jis(text)).repairs()).isEmpty();
    }
}
