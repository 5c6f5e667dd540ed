package dev.irori.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.guide.GuidePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The printed rule tables are the running ones: {@code ./irori guide} prints them again. */
class GuideTest {
    private static final Path GENERATED = Path.of("..", "..", "ig", "input", "generated");

    @Test
    void everyPrintedPageIsWhatTheRulesSayNow() throws IOException {
        for (Map.Entry<String, String> page : GuidePages.all().entrySet()) {
            assertThat(GENERATED.resolve(page.getKey())).hasContent(page.getValue());
        }
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(GENERATED)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(GuidePages.all().keySet());
        }
    }
}
