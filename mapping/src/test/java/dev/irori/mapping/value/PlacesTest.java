package dev.irori.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.part.Place;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Value;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final InstitutionId HOSPITAL = new InstitutionId("9919999991");

    @Test
    void aBedIsKnownByWardRoomAndBed() {
        Reference bed = location("W05^0512^02^^^N");
        assertThat(bed.getType()).isEqualTo("Location");
        assertThat(bed.getIdentifier().getSystem()).endsWith("/sid/9919999991/ward-location");
        assertThat(bed.getIdentifier().getValue()).isEqualTo("W05^0512^02");
        assertThat(bed.getDisplay()).isEqualTo("W05 0512 02");
    }

    @Test
    void aWardAndADepartmentOfTheSameCodeAreTwoPlaces() {
        assertThat(location("01^^^^^C").getIdentifier().getSystem())
                .isNotEqualTo(location("01^^^^^N").getIdentifier().getSystem());
    }

    @Test
    void aMissingRoomDoesNotMakeABedARoom() {
        assertThat(location("W05^^02^^^N").getIdentifier().getValue()).isEqualTo("W05^^02");
        assertThat(location("W05^02^^^^N").getIdentifier().getValue()).isEqualTo("W05^02");
    }

    @Test
    void whatPeopleCallThePlaceIsShown() {
        assertThat(location("W05^^^^^N^^^５階病棟").getDisplay()).isEqualTo("５階病棟");
    }

    @Test
    void nothingNamedIsNoPlace() {
        assertThat(Places.read(pl(""))).isEmpty();
        assertThat(Places.read(pl("\"\""))).isEmpty();
        assertThat(Places.read(pl("^^^^^N"))).isEmpty();
    }

    @Test
    void thePhysicalTypeIsTheFinestThatIsNamed() {
        assertThat(physicalType("W05^0512^02^^^N")).isEqualTo("bd");
        assertThat(physicalType("W05^0512^^^^N")).isEqualTo("ro");
        assertThat(physicalType("W05^^^^^N")).isEqualTo("wa");
        assertThat(Places.physicalType(place("73^^^^^C"))).isEmpty();
    }

    @Test
    void theNameDoesNotTellPlacesApart() {
        assertThat(place("W05^^^^^N^^^５階").isSameAs(place("W05^^^^^N"))).isTrue();
        assertThat(place("W05^^^^^N").isSameAs(place("W06^^^^^N"))).isFalse();
    }

    private static String physicalType(String pl) {
        return Places.physicalType(place(pl)).orElseThrow().getCodingFirstRep().getCode();
    }

    private static Reference location(String pl) {
        return Places.location(pl(pl), HOSPITAL).orElseThrow();
    }

    private static Place place(String pl) {
        return Places.read(pl(pl)).orElseThrow();
    }

    private static Value pl(String text) {
        String message = "MSH|^~\\&|A\rPV1|0001|I|" + text + "\r";
        return Message.of(Decoded.of(message, Encoding.UTF_8), Limits.DEFAULT)
                .orThrow()
                .segment(1)
                .field(3);
    }
}
