package dev.irori.mapping.check;

import java.io.IOException;
import java.util.List;

/** The summary for a terminal: totals, then one block per broken rule. */
public final class TextReport {
    private static final int SHOWN_EXAMPLES = 2;

    private final Appendable out;
    private final Language language;

    private TextReport(Appendable out, Language language) {
        this.out = out;
        this.language = language;
    }

    public static void write(Tally tally, Appendable out, Language language) throws IOException {
        new TextReport(out, language).write(tally);
    }

    private void write(Tally tally) throws IOException {
        line(totals(tally, language));
        List<Tally.RuleCount> rules = tally.rules();
        if (rules.isEmpty()) {
            line(language == Language.JA ? "指摘はありません" : "no findings");
        }
        for (Tally.RuleCount count : rules) {
            rule(count);
        }
    }

    static String totals(Tally tally, Language language) {
        StringBuilder line = new StringBuilder();
        boolean ja = language == Language.JA;
        line.append(tally.files()).append(ja ? " ファイル, " : " files, ");
        line.append(tally.patients()).append(ja ? " 患者" : " patients");
        for (Severity severity : Severity.values()) {
            line.append(", ")
                    .append(severity.wording().in(language))
                    .append(' ')
                    .append(tally.findings(severity));
        }
        return line.toString();
    }

    private void rule(Tally.RuleCount count) throws IOException {
        Rule rule = count.rule();
        line("");
        line(rule.severity().wording().in(language) + "  " + rule.id() + "  ×" + count.findings() + "  "
                + rule.message().in(language));
        line("    → " + rule.hint().in(language) + "  [" + rule.spec() + "]");
        List<Finding> examples = count.examples();
        for (Finding finding : examples.subList(0, Math.min(SHOWN_EXAMPLES, examples.size()))) {
            line("    " + printable(finding.path()));
            line("      " + finding.place() + (finding.place().isEmpty() ? "" : ": ")
                    + printable(finding.excerpt().text()));
        }
    }

    /** What a file says must not move a terminal's cursor. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(Character.isISOControl(text.charAt(i)) ? '·' : text.charAt(i));
        }
        return shown.toString();
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
