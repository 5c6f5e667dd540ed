package dev.irori.mapping.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.irori.mapping.synth.world.Quirks;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 30, 60, 300, 570, 1_200, 1_680, 10_000})
    void onePatientHasExactlySoManyCurrentFiles(int files) {
        Tree tree = Tree.of(Settings.onePatient(files, 10, 1));
        assertThat(tree.standard()).hasSize(files).allMatch(p -> p.endsWith("_1"));
        assertThat(tree.files()).hasSize(files + 2);
        assertThat(tree.standard().stream().map(p -> p.split("/")[5]).distinct())
                .hasSize(1);
    }

    @Test
    void aLargePatientHasEveryKindOfRecord() {
        Map<String, Integer> types = new TreeMap<>();
        Tree.of(Settings.onePatient(1_680, 10, 1))
                .standard()
                .forEach(p -> types.merge(p.split("/")[7], 1, Integer::sum));
        assertThat(types).hasSizeGreaterThan(18).containsKeys("ADT-00", "PPR-01", "OML-11", "OMP-12", "ADT-52");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void smallNetworksOfAnySizeWork(int institutions) {
        Tree tree = Tree.of(Settings.network(institutions, 2, 2, 1, Quirks.REALISTIC));
        assertThat(tree.standard()).hasSizeGreaterThan(50);
    }

    @Test
    void filesPerPatientAndYearStayPlausible() {
        Tree tree = Tree.of(Settings.network(3, 50, 5, 1, Quirks.NONE));
        assertThat(tree.files().size() / 50 / 5).isBetween(15, 80);
    }

    @Test
    void senselessSettingsAreRefused() {
        assertThatThrownBy(() -> Settings.network(0, 1, 1, 1, Quirks.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settings.onePatient(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
