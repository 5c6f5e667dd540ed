package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataTypeTest {

    @Test
    void thereAre26FoldersFor36MessageKinds() {
        assertThat(DataType.values()).hasSize(26);
        assertThat(Arrays.stream(DataType.values()).flatMap(it -> it.triggers().stream()))
                .hasSize(36);
    }

    @Test
    void fourTypesAreUndated() {
        assertThat(DataType.values())
                .filteredOn(DataType::undated)
                .containsExactly(DataType.ADT_00, DataType.ADT_01, DataType.ADT_61, DataType.PPR_01);
    }

    @Test
    void ordersAndTheirResultsAreNumbered() {
        assertThat(DataType.values())
                .filteredOn(DataType::numbered)
                .extracting(DataType::folder)
                .containsExactlyInAnyOrder(
                        "OMD", "OMP-01", "OMP-11", "OMP-02", "OMP-12", "OML-01", "OML-11", "OMG-01", "OMG-11", "OMG-02",
                        "OMG-12", "OMG-03", "OMG-13");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsFoundByItsFolderAndNamedInBothLanguages(DataType type) {
        assertThat(DataType.of(type.folder())).contains(type);
        assertThat(type.japanese()).isNotBlank().isNotEqualTo(type.english());
        assertThat(type.english()).matches("[A-Za-z ]+");
        assertThat(type.triggers().get(0).cancel()).isFalse();
        assertThat(type.triggers().stream().skip(1)).allMatch(Trigger::cancel);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeRoundTripsInANameAndAPath(DataType type) {
        String date = type.undated() ? "-" : "20240510";
        String order = type.numbered() ? "000000240510100" : StandardName.NO_ORDER;
        String name = "0000012345_" + date + "_" + type + "_" + order + "_20240510113000020_73_1";
        String path = "000/001/0000012345/" + date + "/" + type + "/" + name;

        assertThat(StandardName.parse(name).orThrow().dataType()).contains(type);
        StandardPath read = StandardPath.parse(path).orThrow();
        assertThat(read).hasToString(path);
        assertThat(read.disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADT-00, ADT^A08, ADT_A01, ADT^A23, ADT_A21",
        "ADT-22, ADT^A01, ADT_A01, ADT^A11, ADT_A09",
        "ADT-52, ADT^A03, ADT_A03, ADT^A13, ADT_A01",
        "PPR-01, PPR^ZD1, PPR_ZD1,,",
        "OMP-02, RDE^O11, RDE_O11,,",
        "OML-11, OUL^R22, OUL_R22,,",
        "OMG-12, OMI^Z23, OMI_Z23,,"
    })
    void messageKindsAreThoseOfTheGuideline(
            String folder, String event, String structure, String cancel, String cancelStructure) {
        List<Trigger> triggers = DataType.of(folder).orElseThrow().triggers();
        assertThat(triggers.get(0)).isEqualTo(new Trigger(event, structure, false));
        assertThat(triggers.stream().skip(1).toList())
                .isEqualTo(cancel == null ? List.of() : List.of(new Trigger(cancel, cancelStructure, true)));
    }

    @ParameterizedTest
    @CsvSource({"ADT-02", "OML-12", "adt-00", "''"})
    void foldersOfAVendorsOwnAreNoType(String folder) {
        assertThat(DataType.of(folder)).isEmpty();
    }
}
