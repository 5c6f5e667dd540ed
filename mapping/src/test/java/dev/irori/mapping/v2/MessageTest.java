package dev.irori.mapping.v2;

import static dev.irori.mapping.v2.Bytes.HEAD;
import static dev.irori.mapping.v2.Bytes.ascii;
import static dev.irori.mapping.v2.Bytes.jis;
import static dev.irori.mapping.v2.Bytes.join;
import static dev.irori.mapping.v2.Bytes.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.irori.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static Outcome<Message> outcome(String text) {
        return Message.of(Decoded.of(text, Encoding.ASCII), Limits.DEFAULT);
    }

    private static Message read(String text) {
        return outcome(text).orThrow();
    }

    private static String code(Outcome<Message> outcome) {
        return outcome.failure().orElseThrow().code();
    }

    private static List<String> names(Message message) {
        return message.segments().stream().map(Segment::name).toList();
    }

    private static Limits limits(int segments, int repetitions) {
        return new Limits(1 << 20, segments, repetitions, Duration.ofSeconds(10));
    }

    @Test
    void segmentsKeepFileOrderAndCountWithinTheirName() {
        Message it = read(HEAD + "PID|1\rPRB|AD\rZPR|x\rPRB|UP\rPRB|DE\r");
        assertThat(names(it)).containsExactly("MSH", "PID", "PRB", "ZPR", "PRB", "PRB");
        assertThat(it.size()).isEqualTo(6);
        assertThat(it.all("PRB")).extracting(Segment::ordinal).containsExactly(1, 2, 3);
        assertThat(it.all("PRB")).extracting(Segment::index).containsExactly(2, 4, 5);
        assertThat(it.all("PRB").get(1)).hasToString("PRB[2]");
        assertThat(it.first("PRB")).isSameAs(it.segment(2));
        assertThat(it.first("OBX")).isNull();
        assertThat(it.all("OBX")).isEmpty();
        assertThatThrownBy(() -> it.all("PRB").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> it.segments().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(it.oddities()).isEmpty();
    }

    @Test
    void fieldsAreNumberedAsInHl7() {
        Message it = read(HEAD + "PID|0001||77^^^^PI\r");
        Segment msh = it.segment(0);
        assertThat(msh.field(1).text()).isEqualTo("|");
        assertThat(msh.field(2).text()).isEqualTo("^~\\&");
        assertThat(msh.field(2).components()).isEqualTo(1);
        assertThat(msh.field(2).repetitions()).isEqualTo(1);
        assertThat(msh.field(3).text()).isEqualTo("HIS");
        assertThat(msh.field(9).component(3).text()).isEqualTo("ADT_A01");
        assertThat(msh.fields()).isEqualTo(20);
        Segment pid = it.segment(1);
        assertThat(pid.fields()).isEqualTo(3);
        assertThat(pid.field(1).text()).isEqualTo("0001");
        assertThat(pid.field(2).isEmpty()).isTrue();
        assertThat(pid.field(3).component(5).text()).isEqualTo("PI");
        assertThat(pid.field(99).isEmpty()).isTrue();
        assertThat(pid.field(99).repetition(3).component(2).subcomponent(4).text())
                .isEmpty();
        assertThat(pid.raw()).isEqualTo("PID|0001||77^^^^PI");
        assertThatThrownBy(() -> pid.field(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void otherLineEndsAreReadAndNoted(String end) {
        Message it = read((HEAD + "PID|1|a\rPV1|2\r").replace("\r", end));
        assertThat(names(it)).containsExactly("MSH", "PID", "PV1");
        assertThat(it.segment(1).field(2).text()).isEqualTo("a");
        assertThat(it.oddities()).containsExactly(Oddity.LINE_FEEDS);
    }

    @Test
    void blankLinesAreSkippedAndNoted() {
        Message it = read(HEAD + "\r\rPID|1\r\r");
        assertThat(names(it)).containsExactly("MSH", "PID");
        assertThat(it.oddities()).containsExactly(Oddity.BLANK_LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aLineBreakInsideTextDoesNotTearTheSegment(String breaks) {
        Message it = read(HEAD + "OBX|1|TX|c||first" + breaks + "second line||x\rOBX|2\r");
        assertThat(names(it)).containsExactly("MSH", "OBX", "OBX");
        assertThat(it.segment(1).field(5).text()).isEqualTo("first" + breaks + "second line");
        assertThat(it.segment(1).field(7).text()).isEqualTo("x");
        assertThat(it.oddities()).containsExactly(Oddity.BROKEN_LINE);
    }

    @Test
    void aSegmentOfAnyCaseStaysASegment() {
        Message it = read(HEAD + "pid|1\rZ99\rPV1|1\r");
        assertThat(names(it)).containsExactly("MSH", "pid", "Z99", "PV1");
        assertThat(it.segment(2).fields()).isZero();
    }

    @Test
    void aTruncatedMessageIsReadAsFarAsItGoes() {
        Message it = read(HEAD + "PID|1||77^^^^PI||yama");
        assertThat(it.segment(1).field(5).text()).isEqualTo("yama");
        assertThat(it.oddities()).containsExactly(Oddity.UNTERMINATED);
    }

    @Test
    void aTransportEndByteEndsTheLastSegmentToo() {
        Message it = Message.read(join(ascii(HEAD + "PID|1"), of(0x1C)), CharsetPolicy.AUTO, Limits.DEFAULT)
                .orThrow();
        assertThat(it.oddities()).isEmpty();
        assertThat(it.decoded().deviations()).containsExactly(Deviation.FRAMED);
    }

    @Test
    void aSecondHeaderIsNoted() {
        Message it = read(HEAD + "PID|1\r" + HEAD);
        assertThat(it.oddities()).containsExactly(Oddity.SECOND_HEADER);
        assertThat(it.segment(2).field(12).text()).isEqualTo("2.5");
    }

    @ParameterizedTest
    @CsvSource({
        "'MSH|^~\\&|A', |^~\\&",
        "'MSH$%*!+$A', $%*!+",
        "'MSH|^~\\&#|A', |^~\\&",
        "'MSH|^~\\&', |^~\\&",
    })
    void delimitersAreThoseTheMessageDeclares(String text, String expected) {
        Delimiters it = read(text).delimiters();
        assertThat("" + it.field() + it.component() + it.repetition() + it.escape() + it.subcomponent())
                .isEqualTo(expected);
    }

    @Test
    void declaredDelimitersGovernAllAccess() {
        Message it = read("MSH$%*!+$HIS\rPID$1$a%b+c*d$x!F!y\r");
        Segment pid = it.segment(1);
        assertThat(pid.field(2).repetition(1).text()).isEqualTo("d");
        assertThat(pid.field(2).component(2).subcomponent(2).text()).isEqualTo("c");
        assertThat(pid.field(3).text()).isEqualTo("x$y");
    }

    @Test
    void aMessageMayLeaveOutTheLastDelimiters() {
        Message it = read("MSH|^~|HIS\rPID|a&b\\F\\^c\r");
        assertThat(it.segment(1).field(1).component(1).text()).isEqualTo("a&b\\F\\");
        assertThat(it.segment(1).field(1).component(1).subcomponents()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSH",
                "MSHA^~\\&A",
                "MSH|",
                "MSH|^",
                "MSH||A",
                "MSH|^^\\&|A",
                "MSH|^~ &|A",
                "MSH|abcd|A",
                "MSH|^~\\&#$|A",
                "MSH\r|^~\\&"
            })
    void unusableDelimitersAreAProblem(String text) {
        assertThat(code(outcome(text))).isEqualTo("content.delimiters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PID|1\r", "ms", "<?xml version=\"1.0\"?>", "FHS|^~\\&|"})
    void whatIsNoMessageIsAProblem(String text) {
        assertThat(code(outcome(text))).isEqualTo("content.no-header");
    }

    @Test
    void twoStrayBytesAreNoText() {
        assertThat(code(Message.read(of(0xFF, 0xFE), CharsetPolicy.AUTO, Limits.DEFAULT)))
                .isEqualTo("content.binary");
    }

    @Test
    void segmentsAreLimited() {
        Decoded three = Decoded.of(HEAD + "PID|1\rPV1|1\r", Encoding.ASCII);
        assertThat(Message.of(three, limits(3, 5)).orThrow().size()).isEqualTo(3);
        assertThat(code(Message.of(three, limits(2, 5)))).isEqualTo("content.segments");
    }

    @Test
    void repetitionsOfOneFieldAreLimited() {
        Decoded three = Decoded.of(HEAD + "PID|a~b~c|d~e~f\r", Encoding.ASCII);
        assertThat(Message.of(three, limits(5, 3)).orThrow().size()).isEqualTo(2);
        assertThat(code(Message.of(three, limits(5, 2)))).isEqualTo("content.repetitions");
        assertThat(Message.of(Decoded.of("MSH|^~\\&|A\r", Encoding.ASCII), limits(1, 1))
                        .orThrow()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aMillionRepetitionsAreRefused() {
        byte[] bytes = ascii(HEAD + "PID|" + "a~".repeat(1_000_000) + "\r");
        assertThat(code(Message.read(bytes, CharsetPolicy.AUTO, Limits.DEFAULT)))
                .isEqualTo("content.repetitions");
    }

    @Test
    void aHundredMegabytesAreRefused() {
        assertThat(code(Message.read(new byte[100 << 20], CharsetPolicy.AUTO, Limits.DEFAULT)))
                .isEqualTo("content.too-large");
    }

    @Test
    void timeIsLimited() {
        Limits none = new Limits(1 << 20, 1000, 1000, Duration.ZERO);
        assertThat(code(Message.read(ascii(HEAD), CharsetPolicy.AUTO, none))).isEqualTo("content.time");
        String many = HEAD + "OBX|1\r".repeat(2_000);
        Limits patient = new Limits(1 << 20, 300, 1000, Duration.ZERO);
        assertThat(code(Message.of(Decoded.of(many, Encoding.ASCII), patient))).isEqualTo("content.time");
    }

    @ParameterizedTest
    @CsvSource({
        "~ISO IR87, ISO_2022_JP",
        "~ISOIR87, ISO_2022_JP",
        "UNICODE UTF-8, UTF_8",
        "'', ASCII",
        "ASCII, ASCII",
        "ISO IR6~ISO IR87, ISO_2022_JP",
        "KLINGON,"
    })
    void theDeclaredEncodingIsVisible(String declared, Encoding expected) {
        assertThat(read(HEAD.replace("~ISO IR87", declared)).declared()).isEqualTo(expected);
    }

    @Test
    void aDeclarationIsKeptOrNot() {
        byte[] utf8 = (HEAD + "PID|山田\r").getBytes(StandardCharsets.UTF_8);
        assertThat(Message.read(utf8, CharsetPolicy.AUTO, Limits.DEFAULT)
                        .orThrow()
                        .keepsDeclaration())
                .isFalse();
        assertThat(Message.read(jis(HEAD + "PID|山田\r"), CharsetPolicy.AUTO, Limits.DEFAULT)
                        .orThrow()
                        .keepsDeclaration())
                .isTrue();
        assertThat(read(HEAD).keepsDeclaration()).isTrue();
    }
}
