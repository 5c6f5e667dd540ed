package dev.irori.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a store holds, a run comes to its end and counts every file. */
class CheckerRobustnessTest {
    private static final Charset JIS = Charset.forName("ISO-2022-JP");
    private static final String RESULT = "MSH|^~\\&|HIS|A|GW|B|20240510113000||OUL^R22^OUL_R22|1|P|2.5||||||~ISO IR87\r"
            + "PID|0001||0000012345^^^^PI||金子^誠^^^^^L^I~カネコ^マコト^^^^^L^P||19700101|M\r"
            + "PV1|0001|O|01^^^^^C||||D1^松本^大輔^^^^^^^L^^^^^I\r"
            + "SPM|1|||023^血清^JC10|||||||||||||202405100900\r"
            + "OBR|1|000000240510100||E002^生化学的検査^99O03|||202405100900||||||||||||||||20240510113000\r"
            + "ORC|SC|000000240510100|||CM\r"
            + "OBX|1|NM|3C025000002327201^尿素窒素^JC10||13.6|mg/dL^mg/dL^ISO+|8-20||||F|||202405100900\r";
    private static final String PATH = "9919999991/000/001/0000012345/20240510/OML-11/"
            + "0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1";
    private static final String PIECES = "|^~&\\\r\n\"0123456789.-+AZaz _ﾊ髙の\u001b\u0000";

    @Property
    void anyBytesUnderAnyPathAreCounted(@ForAll("paths") String path, @ForAll byte[] bytes) {
        assertThat(check(path, bytes)).isEqualTo(1);
    }

    /** A real message with a few characters replaced, moved or gone. */
    @Property
    void anyDamageOfAMessageIsSurvived(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(RESULT);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        Charset charset = random.nextBoolean() ? JIS : StandardCharsets.UTF_8;
        assertThat(check(PATH, text.toString().getBytes(charset))).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> levels = Arbitraries.of(
                "9919999991",
                "000",
                "001",
                "0000012345",
                "20240510",
                "-",
                "ADT-00",
                "OML-11",
                "",
                "_",
                "^a^b",
                "TR_1.DAT",
                "0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1",
                "0000012345_-_ADT-00_999999999999999_20240510113000020_-_1",
                "0000012345_20240510_^n^^11506-3^n^LN_000000000000001_20240510113000020_73_1");
        return levels.list().ofMinSize(1).ofMaxSize(9).map(all -> String.join("/", all));
    }

    private static long check(String path, byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        Checker checker = new Checker(Checker.Options.DEFAULT, findings::add);
        try (checker) {
            checker.file(path, bytes);
        }
        assertThat(findings)
                .allSatisfy(
                        finding -> assertThat(finding.excerpt().text().length()).isLessThan(170));
        return checker.tally().files();
    }
}
