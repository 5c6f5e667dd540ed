package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsvTest {

    @Test
    void readsCellsBelowTheHeader() throws IOException {
        Tsv tsv = Tsv.read("t", new StringReader("# source: here\ncode\tja\ten\n\n1\t一\tone\n2\t二\t\n"), 1);

        assertThat(tsv.columns()).isEqualTo(List.of("code", "ja", "en"));
        assertThat(tsv.rows()).extracting(Row::japanese).containsExactly("一", "二");
        assertThat(tsv.rows().get(1).cell("en")).isEmpty();
        assertThatThrownBy(() -> tsv.rows().get(0).cell("fr")).hasMessageContaining("no column fr");
        assertThatThrownBy(() -> tsv.rows().add(tsv.rows().get(0))).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'code\ten\n1\n', 't:2: 1 cells, not 2'",
        "'# c\ncode\ten\n1\ta\n1\tb\n', 't:4: the key is there already: 1'",
        "'code\ten\n1\ta \n', 't:2: space around a cell'",
        "'code\tcode\n', 't:1: a column is named twice'",
        "'# nothing\n', 't:1: no header line'",
    })
    void aBrokenTableNamesTheLine(String text, String message) {
        assertThatThrownBy(() -> Tsv.read("t", new StringReader(text), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void aMissingTableIsNamed() {
        assertThatThrownBy(() -> Tsv.load("nowhere.tsv", 1)).hasMessage("no table nowhere.tsv");
    }
}
