package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.rule.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;

/** The patient record and the allergy list both tell of penicillin: both are emitted, and share an identifier. */
class AllergyGroupTest {

    @Test
    void oneAllergenHasOneGroupInBothFiles() {
        Set<String> ofRecord = groups(penicillin("ADT-00/patient-record"));
        Set<String> ofList = groups(penicillin("ADT-61/deleted-contraindicated-verified"));
        assertThat(ofRecord).isNotEmpty().allSatisfy(it -> assertThat(ofList).contains(it));
    }

    @Test
    void allergensThatDifferShareNothing() {
        List<String> all = new ArrayList<>();
        allergies("ADT-61/allergies").forEach(it -> all.addAll(groups(it)));
        assertThat(all).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void noneIsInNoGroup() {
        assertThat(allergies("ADT-61/no-allergy-at-all"))
                .singleElement()
                .satisfies(it -> assertThat(groups(it)).isEmpty());
    }

    private static AllergyIntolerance penicillin(String golden) {
        List<AllergyIntolerance> named = allergies(golden).stream()
                .filter(it -> it.getCode().getText().equals("ペニシリン"))
                .toList();
        assertThat(named).hasSize(1);
        return named.get(0);
    }

    private static List<AllergyIntolerance> allergies(String golden) {
        return GoldenCase.all().stream()
                .filter(it -> it.name().equals(golden))
                .flatMap(it -> it.map(Scene.Trace.NONE).stream())
                .flatMap(it -> it.resources().stream())
                .map(Mapped::resource)
                .filter(AllergyIntolerance.class::isInstance)
                .map(AllergyIntolerance.class::cast)
                .toList();
    }

    private static Set<String> groups(AllergyIntolerance allergy) {
        Set<String> groups = new HashSet<>();
        for (Identifier identifier : allergy.getIdentifier()) {
            if (identifier.getSystem().contains("/allergen-")) {
                groups.add(identifier.getSystem() + ' ' + identifier.getValue());
            }
        }
        return groups;
    }
}
