package dev.irori.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class EncoderTest {

    @Test
    void everyTypeWeEmitComesOutAsHapiWritesIt() {
        for (int i = 0; i < Charts.all().size(); i++) {
            String hapi = Oracle.text(Charts.all().get(i));
            String ours = Oracle.ours(Charts.all().get(i));
            assertThat(ours).as(Oracle.difference(ours, hapi)).isEqualTo(hapi);
        }
    }

    @Test
    void theModelIsLeftAsItWas() {
        Patient patient = new Patient();
        patient.addName().addGiven("x");
        Oracle.ours(patient);
        assertThat(patient.getMeta().isEmpty()).isTrue();
        assertThat(patient.getName().get(0).hasFamilyElement()).isFalse();
        assertThat(Oracle.ours(patient)).isEqualTo("{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"x\"]}]}");
    }

    @Test
    void aResourceInMemoryBehindAReferenceIsContained() {
        assertThat(Oracle.ours(linked())).isEqualTo(Oracle.text(linked())).contains("\"contained\"");
    }

    @Test
    void inABundleAFullUrlNamesTheResourceBehindAReference() {
        assertThat(Oracle.ours(linkedBundle()))
                .isEqualTo(Oracle.text(linkedBundle()))
                .contains("\"reference\":\"urn:uuid:7\"");
    }

    @Test
    void bytesAreUtf8() {
        Observation observation = new Observation();
        observation.getCode().setText("é漢𠮷");
        assertThat(Encoder.r4().encode(observation).toBytes(SlotFiller.of(ReleasedMeta.NONE, target -> true)))
                .isEqualTo(Oracle.bytes(observation));
    }

    @Test
    void aLargeResourceIsWrittenWhole() {
        Binary binary = new Binary().setData(new byte[3_000_000]);
        assertThat(Oracle.ours(binary)).isEqualTo(Oracle.text(binary));
        Observation observation = new Observation();
        observation.getCode().setText("\"".repeat(100_000) + "漢".repeat(500_000));
        assertThat(Oracle.ours(observation)).isEqualTo(Oracle.text(observation));
    }

    @Test
    void oneEncoderServesManyThreads() throws Exception {
        List<String> expected = Charts.all().stream().map(Oracle::text).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> tasks = IntStream.range(0, 16)
                    .<Callable<List<String>>>mapToObj(
                            i -> () -> Charts.all().stream().map(Oracle::ours).toList())
                    .toList();
            for (Future<List<String>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Resource linked() {
        Medication medication = new Medication();
        medication.setId("#m");
        medication.getCode().setText("生食");
        return new MedicationRequest().setMedication(new Reference(medication));
    }

    private static Bundle linkedBundle() {
        Patient patient = new Patient().setActive(true);
        Bundle bundle = new Bundle();
        bundle.addEntry().setFullUrl("urn:uuid:7").setResource(patient);
        bundle.addEntry().setResource(new Observation().setSubject(new Reference(patient)));
        return bundle;
    }
}
