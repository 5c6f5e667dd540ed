package dev.irori.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.catalog.Holding;
import dev.irori.kernel.InstitutionId;
import dev.irori.store.Root;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HoldingsViewTest {

    private static Holding holding(String name, Map<String, Long> types) {
        return new Holding(
                new InstitutionId("1319999991"),
                name,
                Root.Shape.STANDARD,
                "/stores/<a>",
                2,
                new TreeMap<>(types),
                0,
                Optional.of("20240510113000020"),
                Optional.empty());
    }

    private static String page(Locale locale, Holding... holdings) {
        return new HoldingsView(Words.in(locale)).page(List.of(holdings));
    }

    @Test
    void namesFromOutsideAreText() {
        String page = page(Locale.ENGLISH, holding("<script>\"'&", Map.of("L-X^<i>^99", 1L)));
        assertThat(page)
                .doesNotContain("<script>", "<i>", "/stores/<a>")
                .contains("&lt;script&gt;&quot;&#39;&amp;", "L-X^&lt;i&gt;^99", "2024-05-10 11:30", "not counted yet");
    }

    @Test
    void storesOfOneInstitutionShareACard() {
        String page =
                page(Locale.JAPANESE, holding("病院", Map.of("OML-11", 1200L)), holding("病院", Map.of("ADT-00", 34L)));
        assertThat(page)
                .contains("id=\"institutions\">1<", "id=\"stores\">2<", "id=\"patients\">4<", "id=\"files\">1,234<")
                .containsOnlyOnce("<h2>");
    }

    @Test
    void withoutStoresThePageSaysWhatToDo() {
        assertThat(page(Locale.ENGLISH)).contains("irori.roots");
        assertThat(page(Locale.JAPANESE)).contains("irori.roots", "lang=\"ja\"");
    }

    @Test
    void theReadersLanguageDecidesAndJapaneseIsTheDefault() {
        assertThat(LandingPage.language("en-GB,en;q=0.9,ja;q=0.1")).isEqualTo(Locale.ENGLISH);
        assertThat(LandingPage.language("ja,en;q=0.5")).isEqualTo(Locale.JAPANESE);
        assertThat(LandingPage.language("fr")).isEqualTo(Locale.JAPANESE);
        assertThat(LandingPage.language("???;q=x")).isEqualTo(Locale.JAPANESE);
    }
}
