package dev.irori.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reports show, and that nothing a file says can break out of them. */
class ReportsTest {
    private static final String PATH =
            "9919999991/000/001/0000012345/20240510/ADT-12/0000012345_20240510_ADT-12_999999999999999_20240510083200000_73_1";
    private static final String MESSAGE =
            "MSH|^~\\&|HIS|A|GW|B|20240510083200||ADT^A04^ADT_A01|1|P|2.5||||||~ISO IR87\r"
                    + "EVN||20240510083200\r"
                    + "PID|0001||0000012345^^^^PI||<script>alert(1)</script>^x^^^^^L^I||19700101|Q\r"
                    + "PV1|0001|O||||||||||||||||||||||||||||||||||||||||||202405100832\r";

    @Test
    void aFindingNamesItsPlaceAndMarksTheField() {
        Finding sex = findings().stream()
                .filter(finding -> finding.rule().id().equals("C-SEX"))
                .findFirst()
                .orElseThrow();
        assertThat(sex.place()).isEqualTo("PID[1]-8");
        Excerpt excerpt = sex.excerpt();
        assertThat(excerpt.text().substring(excerpt.from(), excerpt.to())).isEqualTo("Q");
        assertThat(sex.origin()).isEqualTo(new Origin(PATH, "ADT-12", "2024-05"));
    }

    @Test
    void ndjsonHasOneObjectPerFinding() {
        StringBuilder out = new StringBuilder();
        NdjsonReport report = new NdjsonReport(out, Language.EN);
        List<Finding> findings = findings();
        findings.forEach(report::accept);
        assertThat(out.toString().lines())
                .hasSameSizeAs(findings)
                .allSatisfy(line -> assertThat(line).startsWith("{\"rule\":\"").endsWith("}"));
        assertThat(out.toString()).contains("\"rule\":\"C-SEX\",\"severity\":\"warning\",\"path\":\"" + PATH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void htmlIsOneFileThatFetchesNothingAndEscapesEverything(Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlReport.write(tally(), out, language);
        String html = out.toString();
        assertThat(html)
                .doesNotContain("<script", "src=", "href=", "url(", "http://", "https://")
                .contains("C-SEX", "ADT-12", "2024-05", "<mark>Q</mark>", "default-src 'none'");
        assertThat(html).contains(language == Language.JA ? "lang=\"ja\"" : "lang=\"en\"");
    }

    @Test
    void theTextReportSumsUp() throws IOException {
        StringBuilder out = new StringBuilder();
        TextReport.write(tally(), out, Language.EN);
        assertThat(out.toString()).startsWith("1 files, 1 patients, error ").contains("C-SEX  ×1", "PID[1]-8: ");
        StringBuilder clean = new StringBuilder();
        TextReport.write(new Tally(1), clean, Language.JA);
        assertThat(clean.toString()).contains("指摘はありません");
    }

    @Property
    void anyTextStaysOneLineOfJson(@ForAll String text) {
        StringBuilder out = new StringBuilder();
        Rule rule = RuleBook.rule("C-SEX");
        new NdjsonReport(out, Language.JA)
                .accept(new Finding(rule, new Origin(text, "?", "?"), "", 0, Excerpt.of(text)));
        assertThat(out.toString().chars().filter(c -> c < ' ')).containsExactly((int) '\n');
    }

    @Property
    void excerptsAreBoundedAndTheirMarkLiesInside(@ForAll String text, @ForAll int seed) {
        int from = Math.floorMod(seed, text.length() + 1);
        int to = from + Math.floorMod(seed / 7, text.length() - from + 1);
        Excerpt excerpt = Excerpt.around(text, from, to);
        assertThat(excerpt.text().length()).isLessThan(170);
        assertThat(excerpt.to()).isLessThanOrEqualTo(excerpt.text().length());
    }

    @Test
    void talliesAdd() {
        Tally sum = new Tally(3);
        sum.add(tally());
        sum.add(tally());
        assertThat(sum.files()).isEqualTo(2);
        assertThat(sum.findings(Severity.WARNING)).isEqualTo(2 * tally().findings(Severity.WARNING));
        assertThat(sum.rules().get(0).examples()).hasSizeLessThanOrEqualTo(3);
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        check(findings);
        return findings;
    }

    private static Tally tally() {
        return check(new ArrayList<>());
    }

    private static Tally check(List<Finding> findings) {
        Checker checker = new Checker(Checker.Options.DEFAULT, findings::add);
        try (checker) {
            checker.file(PATH, MESSAGE.getBytes(StandardCharsets.US_ASCII));
        }
        return checker.tally();
    }
}
