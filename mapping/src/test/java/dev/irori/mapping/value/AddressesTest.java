package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void freeTextAndPostalCodeStayAsSent() {
        Address address = only("^^^^422-8033^JPN^H^静岡県静岡市登呂１−３−５");
        assertThat(address.getText()).isEqualTo("静岡県静岡市登呂１−３−５");
        assertThat(address.getPostalCode()).isEqualTo("422-8033");
        assertThat(address.getCountry()).isEqualTo("JPN");
        assertThat(address.getUse()).isEqualTo(AddressUse.HOME);
        assertThat(address.hasLine()).isFalse();
    }

    @Test
    void partsAreJoinedFromTheLargestToTheSmallest() {
        Address address = only("登呂１−３−５^見本荘^静岡市^静岡県^4228033^JPN^B");
        assertThat(address.getText()).isEqualTo("静岡県静岡市登呂１−３−５見本荘");
        assertThat(address.getState()).isEqualTo("静岡県");
        assertThat(address.getCity()).isEqualTo("静岡市");
        assertThat(address.getLine()).hasSize(2);
        assertThat(address.getPostalCode()).isEqualTo("4228033");
        assertThat(address.getUse()).isEqualTo(AddressUse.WORK);
    }

    @Test
    void eachRepetitionIsAnAddress() {
        assertThat(Addresses.of(Fields.of("^^^^^^H^甲~^^^^^^C^乙~^^^^^^M^丙~^^^^^^BA^丁~^^^^^^Z^戊")))
                .extracting(Address::getUse)
                .containsExactly(AddressUse.HOME, AddressUse.TEMP, null, AddressUse.OLD, null);
    }

    @Test
    void aPostalCodeAloneIsAnAddressACountryAloneIsNone() {
        assertThat(only("^^^^1050001").getPostalCode()).isEqualTo("1050001");
        assertThat(Addresses.of(Fields.of("^^^^^JPN^H"))).isEmpty();
        assertThat(Addresses.of(Fields.of("\"\""))).isEmpty();
        assertThat(Addresses.of(Fields.of(""))).isEmpty();
    }

    private static Address only(String field) {
        List<Address> addresses = Addresses.of(Fields.of(field));
        assertThat(addresses).hasSize(1);
        return addresses.get(0);
    }
}
