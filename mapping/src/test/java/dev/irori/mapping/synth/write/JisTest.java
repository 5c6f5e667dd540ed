package dev.irori.mapping.synth.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueChars;
import org.junit.jupiter.api.Test;

class JisTest {
    private static final Charset STRICT = Charset.forName("ISO-2022-JP");
    private static final Charset VENDOR = Charset.forName("x-windows-iso2022jp");

    @Test
    void escapesOpenAndCloseAroundEveryRunOfKanji() {
        String text = "PID|1||患者^太郎~カンジャ|糖尿病\rPV1|内服・１日３回\r";
        assertThat(Jis.encode(text, true)).isEqualTo(text.getBytes(STRICT));
    }

    @Test
    void vendorCharactersAreWrittenAndNeverReplaced() {
        String text = "髙﨑①㈱－～";
        assertThat(new String(Jis.encode(text, false), VENDOR)).isEqualTo(text);
        assertThat(new String(text.getBytes(STRICT), STRICT)).isNotEqualTo(text);
    }

    @Test
    void strictRefusesWhatTheStandardLacks() {
        for (String text : new String[] {"髙", "①", "ｱ", "😀", "é"}) {
            assertThatThrownBy(() -> Jis.encode(text, true)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void halfWidthKanaHaveAnEscapeOfTheirOwn() {
        assertThat(new String(Jis.encode("ｶﾞｸ^漢ｱ", false), VENDOR)).isEqualTo("ｶﾞｸ^漢ｱ");
    }

    @Test
    void halfWidthKanaCarryTheirVoicingMarksApart() {
        StringBuilder out = new StringBuilder();
        "ギョウザパンー".chars().forEach(c -> out.append(HalfWidth.of((char) c)));
        assertThat(out.toString()).isEqualTo("ｷﾞｮｳｻﾞﾊﾟﾝｰ");
    }

    @Property
    void whateverIsEncodedReadsBackTheSame(@ForAll @StringLength(max = 40) @UniqueChars String text) {
        byte[] bytes;
        try {
            bytes = Jis.encode(text, true);
        } catch (IllegalArgumentException e) {
            return;
        }
        String back = new String(bytes, STRICT);
        String windows = new String(bytes, VENDOR);
        assertThat(back.equals(text) || windows.equals(text)).isTrue();
    }

    @Test
    void everyKanjiOfTheStandardReadsBack() {
        int checked = 0;
        for (char c = 0x4E00; c < 0xA000; c++) {
            String text = String.valueOf(c);
            if (STRICT.newEncoder().canEncode(c) && new String(text.getBytes(STRICT), STRICT).equals(text)) {
                assertThat(Jis.encode(text, true)).isEqualTo(text.getBytes(STRICT));
                checked++;
            }
        }
        assertThat(checked).as("6,355 kanji of levels 1 and 2, and 仝").isEqualTo(6356);
    }
}
