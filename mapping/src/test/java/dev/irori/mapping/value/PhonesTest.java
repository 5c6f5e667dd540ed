package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.junit.jupiter.api.Test;

class PhonesTest {

    @Test
    void theFreeNumberWithItsUse() {
        ContactPoint phone = only("^PRN^PH^^^^^^^^^054-000-0000");
        assertThat(phone.getValue()).isEqualTo("054-000-0000");
        assertThat(phone.getSystem()).isEqualTo(ContactPointSystem.PHONE);
        assertThat(phone.getUse()).isEqualTo(ContactPointUse.HOME);
        assertThat(only("^WPN^PH^^^^^^^^^1").getUse()).isEqualTo(ContactPointUse.WORK);
    }

    @Test
    void aNumberThatNamesNoUseHasThatOfItsField() {
        assertThat(only("054-000-0000").getUse()).isEqualTo(ContactPointUse.HOME);
        assertThat(Phones.of(Fields.of("^^PH^^^^^^^^^1"), ContactPointUse.WORK))
                .extracting(ContactPoint::getUse)
                .containsExactly(ContactPointUse.WORK);
    }

    @Test
    void anEmergencyNumberIsNoHomeNumber() {
        ContactPoint phone = only("^EMR^PH^^^^^^^^^03-5999-9999");
        assertThat(phone.hasUse()).isFalse();
        assertThat(phone.getExtension().get(0).getValue())
                .isInstanceOfSatisfying(
                        Coding.class, it -> assertThat(it.getCode()).isEqualTo("EMR"));
    }

    @Test
    void equipmentTellsTheSystem() {
        assertThat(only("^^FX^^^^^^^^^1").getSystem()).isEqualTo(ContactPointSystem.FAX);
        assertThat(only("^^BP^^^^^^^^^1").getSystem()).isEqualTo(ContactPointSystem.PAGER);
        assertThat(only("^^CP^^^^^^^^^1").getUse()).isEqualTo(ContactPointUse.MOBILE);
        ContactPoint mail = only("^NET^Internet^a@example.jp");
        assertThat(mail.getSystem()).isEqualTo(ContactPointSystem.EMAIL);
        assertThat(mail.getValue()).isEqualTo("a@example.jp");
    }

    @Test
    void numbersInPartsArePutTogether() {
        assertThat(only("^PRN^PH^^^03^11112222^33").getValue()).isEqualTo("03-11112222 x33");
        assertThat(only("^PRN^PH^^^^11112222").getValue()).isEqualTo("11112222");
    }

    @Test
    void aNumberAndAMailAddressAreTwo() {
        assertThat(Phones.of(Fields.of("1^PRN^PH^a@example.jp"), ContactPointUse.HOME))
                .extracting(ContactPoint::getValue)
                .containsExactly("1", "a@example.jp");
    }

    @Test
    void noNumberNoContactPoint() {
        assertThat(Phones.of(Fields.of("^PRN^PH~\"\""), ContactPointUse.HOME)).isEmpty();
    }

    private static ContactPoint only(String field) {
        List<ContactPoint> phones = Phones.of(Fields.of(field), ContactPointUse.HOME);
        assertThat(phones).hasSize(1);
        return phones.get(0);
    }
}
