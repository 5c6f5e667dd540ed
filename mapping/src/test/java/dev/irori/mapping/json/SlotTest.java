package dev.irori.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class SlotTest {

    private static final SlotFiller WITHOUT_HIDDEN =
            SlotFiller.of(ReleasedMeta.NONE, target -> !target.endsWith("/hidden"));

    @Test
    void whatIsHiddenIsNowhereInTheBytes() {
        for (Resource resource : Charts.all()) {
            String released = release(resource, WITHOUT_HIDDEN);
            assertThat(released).doesNotContain("/hidden");
            assertThat(Oracle.R4.newJsonParser().parseResource(released)).hasSameClassAs(resource);
        }
    }

    @Test
    void aReferenceGoesWithEverythingItLeavesEmpty() {
        assertThat(release(Charts.encounter(), WITHOUT_HIDDEN))
                .contains("\"participant\":[{\"individual\":{\"reference\":\"Practitioner/shown\"}}],\"period\"")
                .doesNotContain("location");
    }

    @Test
    void aModifierExtensionStaysEvenIfItsReferenceIsHidden() {
        assertThat(release(Charts.procedure(), WITHOUT_HIDDEN))
                .contains("\"modifierExtension\":[{\"url\":")
                .doesNotContain("\"extension\"");
    }

    @Test
    void whenEverythingGoesTheResourceStands() {
        Observation only = new Observation().setSubject(new Reference("Patient/hidden"));
        assertThat(release(only, WITHOUT_HIDDEN)).isEqualTo("{\"resourceType\":\"Observation\"}");
    }

    @Test
    void metaIsMergedInHapisOrder() {
        Patient patient = new Patient().setActive(true);
        patient.setId("p");
        patient.getMeta().setSource("urn:s").addProfile("http://p").addTag("t", "c", null);
        ReleasedMeta meta = new ReleasedMeta(
                "3", "2026-01-01T00:00:00.000+09:00", List.of(new SecurityLabel("http://l", "N", "normal")));
        assertThat(release(patient, SlotFiller.of(meta, target -> true)))
                .isEqualTo("{\"resourceType\":\"Patient\",\"id\":\"p\",\"meta\":{\"versionId\":\"3\","
                        + "\"lastUpdated\":\"2026-01-01T00:00:00.000+09:00\",\"source\":\"urn:s\","
                        + "\"profile\":[\"http://p\"],\"security\":[{\"system\":\"http://l\",\"code\":\"N\","
                        + "\"display\":\"normal\"}],\"tag\":[{\"system\":\"t\",\"code\":\"c\"}]},\"active\":true}");
    }

    @Test
    void aGivenLabelNeverReplacesAnOwnOne() {
        Observation observation = new Observation();
        observation.getMeta().addSecurity("s", "R", null);
        ReleasedMeta meta = new ReleasedMeta(null, null, List.of(new SecurityLabel("s", "N", null)));
        assertThat(release(observation, SlotFiller.of(meta, target -> true)))
                .contains("\"security\":[{\"system\":\"s\",\"code\":\"R\"},{\"system\":\"s\",\"code\":\"N\"}]");
    }

    @Test
    void targetsAreListedInOrder() {
        assertThat(Encoder.r4().encode(Charts.encounter(), SlotPolicy.RELEASE).targets())
                .containsExactly("Practitioner/hidden", "Practitioner/shown", "Location/hidden");
    }

    @Test
    void fillingWritesTheSameBytesToAStream() throws Exception {
        Encoded encoded = Encoder.r4().encode(Charts.observation(), SlotPolicy.RELEASE);
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        encoded.fill(WITHOUT_HIDDEN, sink);
        assertThat(sink.toByteArray()).isEqualTo(encoded.toBytes(WITHOUT_HIDDEN));
        assertThat(encoded.hasSlots()).isTrue();
        assertThat(encoded.size()).isPositive();
    }

    @Test
    void withoutSlotsTheBytesAreFinal() {
        Encoded encoded = Encoder.r4().encode(new Encounter().setSubject(new Reference("Patient/hidden")));
        assertThat(encoded.hasSlots()).isFalse();
        assertThat(Oracle.text(encoded.toBytes(WITHOUT_HIDDEN))).contains("Patient/hidden");
    }

    private static String release(Resource resource, SlotFiller filler) {
        return Oracle.text(Encoder.r4().encode(resource, SlotPolicy.RELEASE).toBytes(filler));
    }
}
