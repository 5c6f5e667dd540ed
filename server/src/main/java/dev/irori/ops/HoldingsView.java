package dev.irori.ops;

import dev.irori.catalog.Holding;
import dev.irori.kernel.InstitutionId;
import dev.irori.store.Root;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Holdings as HTML: a summary, then one card per institution. */
final class HoldingsView {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Words words;

    HoldingsView(Words words) {
        this.words = words;
    }

    String page(List<Holding> holdings) {
        Map<InstitutionId, List<Holding>> institutions = holdings.stream()
                .collect(Collectors.groupingBy(Holding::institution, LinkedHashMap::new, Collectors.toList()));
        String cards = institutions.entrySet().stream()
                .map(entry -> institution(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Irori</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/irori.css">
                </head>
                <body>
                <header><h1>Irori</h1><p>%s</p></header>
                <main>
                %s
                %s
                </main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """.formatted(
                        words.language(),
                        escape(words.subtitle()),
                        summary(institutions.size(), holdings),
                        cards.isEmpty() ? "<p class=\"none\">" + escape(words.none()) + "</p>" : cards,
                        escape(words.synthetic()));
    }

    private String summary(int institutions, List<Holding> holdings) {
        return "<dl class=\"summary\">"
                + figure("institutions", institutions, words.institutions())
                + figure("stores", holdings.size(), words.stores())
                + figure(
                        "patients",
                        holdings.stream().mapToLong(Holding::patients).sum(),
                        words.patients())
                + figure("files", holdings.stream().mapToLong(Holding::files).sum(), words.files())
                + "</dl>";
    }

    private static String figure(String id, long count, String label) {
        return "<div><dt>%s</dt><dd id=\"%s\">%,d</dd></div>".formatted(escape(label), id, count);
    }

    private String institution(InstitutionId id, List<Holding> holdings) {
        String roots = holdings.stream().map(this::root).collect(Collectors.joining());
        return "<section class=\"institution\"><h2>%s <span class=\"id\">%s</span></h2>%s</section>"
                .formatted(escape(holdings.get(0).name()), id, roots);
    }

    private String root(Holding holding) {
        String shape = holding.shape() == Root.Shape.STANDARD ? words.standard() : words.extended();
        return """
                <article class="root">
                <h3>%s <span class="path">%s</span></h3>
                <dl class="figures"><div><dt>%s</dt><dd>%,d</dd></div><div><dt>%s</dt><dd>%,d</dd></div>\
                <div><dt>%s</dt><dd>%s</dd></div>%s<div><dt>%s</dt><dd>%s</dd></div></dl>
                %s
                </article>
                """.formatted(
                        escape(shape),
                        escape(holding.path()),
                        escape(words.patients()),
                        holding.patients(),
                        escape(words.files()),
                        holding.files(),
                        escape(words.lastArrival()),
                        holding.lastArrival().map(HoldingsView::stamp).orElse("–"),
                        problems(holding),
                        escape(words.counted()),
                        holding.counted().map(HoldingsView::time).orElse(escape(words.notCounted())),
                        types(holding));
    }

    private String problems(Holding holding) {
        if (holding.problems() == 0) {
            return "";
        }
        return "<div class=\"warn\"><dt>%s</dt><dd>%,d</dd></div>"
                .formatted(escape(words.problems()), holding.problems());
    }

    private String types(Holding holding) {
        if (holding.types().isEmpty()) {
            return "";
        }
        String rows = holding.types().entrySet().stream()
                .map(type -> "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"count\">%,d</td></tr>"
                        .formatted(escape(type.getKey()), escape(words.type(type.getKey())), type.getValue()))
                .collect(Collectors.joining());
        return "<details><summary>%s</summary><table>%s</table></details>".formatted(escape(words.types()), rows);
    }

    /** 17 digits on the hospital's clock; not every one of them is a time a calendar has, so they are only cut. */
    private static String stamp(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8) + " "
                + digits.substring(8, 10) + ":" + digits.substring(10, 12);
    }

    private static String time(Instant instant) {
        return MINUTE.format(instant.atZone(JAPAN));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
