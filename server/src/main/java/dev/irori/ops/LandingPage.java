package dev.irori.ops;

import dev.irori.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The page at {@code /}: which stores are followed and what they hold. */
@RestController
final class LandingPage {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Catalog catalog;

    LandingPage(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/")
    ResponseEntity<String> page(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "ja") String accepted) {
        Words words = Words.in(language(accepted));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new HoldingsView(words).page(catalog.holdings()));
    }

    /** Japanese unless the reader prefers English; a header no browser sends is not worth an error. */
    static Locale language(String accepted) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return best == null ? Locale.JAPANESE : best;
        } catch (IllegalArgumentException e) {
            return Locale.JAPANESE;
        }
    }
}
