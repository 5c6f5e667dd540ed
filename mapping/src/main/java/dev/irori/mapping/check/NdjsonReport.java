package dev.irori.mapping.check;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One JSON object per finding and line, written as findings are made; a sink for the checker. */
public final class NdjsonReport implements FindingSink {
    private final Appendable out;
    private final Language language;

    public NdjsonReport(Appendable out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void accept(Finding finding) {
        Rule rule = finding.rule();
        Origin origin = finding.origin();
        try {
            Json.object(out)
                    .put("rule", rule.id())
                    .put("severity", rule.severity().wording().en())
                    .put("path", origin.path())
                    .put("type", origin.type())
                    .put("month", origin.month())
                    .put("segment", finding.segment())
                    .put("field", finding.field())
                    .put("message", rule.message().in(language))
                    .put("hint", rule.hint().in(language))
                    .put("spec", rule.spec())
                    .put("excerpt", finding.excerpt().text())
                    .end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
