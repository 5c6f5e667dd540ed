package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.InstitutionId;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final InstitutionId INSTITUTION = new InstitutionId("9919999991");

    @Test
    void theIdeographicRepetitionIsShownWhereverItStands() {
        String kanaFirst = "D1^サトウ^イチロウ^^^^^^^L^^^^^P~D1^佐藤^一郎^^^^^^^L^^^^^I";
        assertThat(shown(kanaFirst)).isEqualTo("佐藤 一郎");
    }

    @Test
    void aShiftedMarkIsStillFound() {
        assertThat(shown("D1^サトウ^イチロウ^^^^^^^^L^^^^^P~D1^佐藤^一郎^^^^^^^^L^^^^^I")).isEqualTo("佐藤 一郎");
    }

    @Test
    void withoutAMarkTheScriptDecides() {
        assertThat(shown("D1^サトウ^イチロウ~D1^佐藤^一郎")).isEqualTo("佐藤 一郎");
    }

    @Test
    void anUnsplitNameStaysWhole() {
        assertThat(shown("D1^医師一郎")).isEqualTo("医師一郎");
    }

    @Test
    void aNumberIsTheInstitutionsOwn() {
        assertThat(doctor("D1^医師一郎").getIdentifier().getSystem())
                .isEqualTo("https://irori.dev/fhir/sid/9919999991/practitioner");
    }

    @Test
    void nobodyIsNobody() {
        assertThat(People.practitioner(Fields.of("^^^"), INSTITUTION)).isEmpty();
    }

    private static String shown(String xcn) {
        return doctor(xcn).getDisplay();
    }

    private static Reference doctor(String xcn) {
        return People.practitioner(Fields.of(xcn), INSTITUTION).orElseThrow();
    }
}
