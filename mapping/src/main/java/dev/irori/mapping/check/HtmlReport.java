package dev.irori.mapping.check;

import java.io.IOException;
import java.util.Map;

/** One file for a browser, without scripts or anything fetched: per rule, per data type, per month, with examples. */
public final class HtmlReport {
    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8884;--error:#b3261e;--warning:#8a5a00;--info:#2b5f8a}
            body{font:15px/1.6 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem}
            table{border-collapse:collapse;width:100%}
            th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            code{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
            mark{background:#ffd54a;color:#000;border-radius:2px;padding:0 1px}
            details{margin:.3rem 0}summary{cursor:pointer}
            .ERROR{color:var(--error);font-weight:600}.WARNING{color:var(--warning)}.INFO{color:var(--info)}
            @media(prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#ffcc66;--info:#8ec7ff}}
            """;

    private final Appendable out;
    private final Language language;

    private HtmlReport(Appendable out, Language language) {
        this.out = out;
        this.language = language;
    }

    public static void write(Tally tally, Appendable out, Language language) throws IOException {
        new HtmlReport(out, language).write(tally);
    }

    private void write(Tally tally) throws IOException {
        String title = say("SS-MIX2 適合性検査", "SS-MIX2 conformance report");
        raw("<!doctype html>\n<html lang=\"" + (language == Language.JA ? "ja" : "en") + "\"><head>\n");
        raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline'\">\n");
        raw("<title>" + title + "</title><style>\n" + STYLE + "</style></head><body>\n<h1>" + title + "</h1>\n<p>");
        text(TextReport.totals(tally, language));
        raw("</p>\n");
        rules(tally);
        counts(say("データ種別ごと", "Per data type"), say("データ種別", "Data type"), tally.types());
        counts(say("月ごと", "Per month"), say("診療月", "Month"), tally.months());
        raw("</body></html>\n");
    }

    private void rules(Tally tally) throws IOException {
        heading(say("ルールごと", "Per rule"));
        if (tally.rules().isEmpty()) {
            raw("<p>" + say("指摘はありません", "No findings") + "</p>\n");
            return;
        }
        raw("<table><thead><tr>");
        head(say("重大度", "Severity"), false);
        head(say("ルール", "Rule"), false);
        head(say("件数", "Findings"), true);
        head(say("内容", "What was found"), false);
        raw("</tr></thead><tbody>\n");
        for (Tally.RuleCount count : tally.rules()) {
            rule(count);
        }
        raw("</tbody></table>\n");
    }

    private void rule(Tally.RuleCount count) throws IOException {
        Rule rule = count.rule();
        raw("<tr><td class=\"" + rule.severity() + "\">");
        text(rule.severity().wording().in(language));
        raw("</td><td><code>");
        text(rule.id());
        raw("</code></td><td class=\"n\">" + count.findings() + "</td><td>");
        text(rule.message().in(language));
        raw("<br><small>");
        text("→ " + rule.hint().in(language) + " [" + rule.spec() + "]");
        raw("</small><details><summary>" + say("例", "Examples") + "</summary>\n");
        for (Finding finding : count.examples()) {
            example(finding);
        }
        raw("</details></td></tr>\n");
    }

    private void example(Finding finding) throws IOException {
        raw("<p><code>");
        text(finding.path());
        raw("</code>");
        if (!finding.place().isEmpty()) {
            raw(" <b>");
            text(finding.place());
            raw("</b>");
        }
        Excerpt excerpt = finding.excerpt();
        raw("<br><code>");
        text(excerpt.text().substring(0, excerpt.from()));
        raw("<mark>");
        // An empty field has nothing to mark; the sign shows where something is missing.
        text(excerpt.from() == excerpt.to() ? "∅" : excerpt.text().substring(excerpt.from(), excerpt.to()));
        raw("</mark>");
        text(excerpt.text().substring(excerpt.to()));
        raw("</code></p>\n");
    }

    private void counts(String title, String what, Map<String, Tally.Count> counts) throws IOException {
        heading(title);
        raw("<table><thead><tr>");
        head(what, false);
        head(say("ファイル数", "Files"), true);
        for (Severity severity : Severity.values()) {
            head(severity.wording().in(language), true);
        }
        raw("</tr></thead><tbody>\n");
        for (Map.Entry<String, Tally.Count> entry : counts.entrySet()) {
            raw("<tr><td>");
            text(entry.getKey());
            raw("</td><td class=\"n\">" + entry.getValue().files() + "</td>");
            for (Severity severity : Severity.values()) {
                raw("<td class=\"n\">" + entry.getValue().findings(severity) + "</td>");
            }
            raw("</tr>\n");
        }
        raw("</tbody></table>\n");
    }

    private void heading(String title) throws IOException {
        raw("<h2>" + title + "</h2>\n");
    }

    private void head(String title, boolean number) throws IOException {
        raw((number ? "<th class=\"n\">" : "<th>") + title + "</th>");
    }

    private String say(String ja, String en) {
        return language == Language.JA ? ja : en;
    }

    private void raw(String markup) throws IOException {
        out.append(markup);
    }

    /** Everything that comes from a store passes here. */
    private void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isUnprintable(text, i) ? '·' : c);
            }
        }
    }

    private static boolean isUnprintable(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return Character.isISOControl(c);
        }
        int point = text.codePointAt(Character.isLowSurrogate(text.charAt(i)) && i > 0 ? i - 1 : i);
        return !Character.isSupplementaryCodePoint(point);
    }
}
