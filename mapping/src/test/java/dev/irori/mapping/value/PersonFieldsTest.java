package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HumanName;

/** Whatever stands in a field about a person, it is read, and no name is lost or made up. */
class PersonFieldsTest {

    @Property(tries = 500)
    void everyNameHasATextAndAWriting(@ForAll("fields") String field) {
        assertThat(Names.of(Fields.of(field))).allSatisfy(name -> {
            assertThat(name.getText()).isNotBlank();
            assertThat(name.getExtensionByUrl(Names.REPRESENTATION)).isNotNull();
        });
    }

    @Property(tries = 500)
    void aNameInTwoPartsIsFoundAgain(@ForAll("words") String family, @ForAll("words") String given) {
        List<HumanName> names = Names.of(Fields.of(family + '^' + given + "^^^^^L"));
        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name.getFamily()).isEqualTo(family);
            assertThat(name.getGivenAsSingleString()).isEqualTo(given);
            assertThat(name.getText()).isEqualTo(family + ' ' + given);
        });
    }

    @Property(tries = 500)
    void addressesAndNumbersAreNeverEmpty(@ForAll("fields") String field) {
        assertThat(Addresses.of(Fields.of(field))).noneMatch(it -> it.isEmpty());
        assertThat(Phones.of(Fields.of(field), ContactPointUse.HOME)).allMatch(it -> it.hasValue());
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.strings()
                .withChars("山田太郎ヤマダﾀﾛｳAbc児ベビー19-０ 　\"^^^^~&\\")
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("山田太郎ヤマダﾀﾛｳABC").ofMinLength(1).ofMaxLength(8);
    }
}
