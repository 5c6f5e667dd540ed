package dev.irori.tests.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import dev.irori.kernel.FhirId;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.assemble.Assembled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What holds for every file of a realistic network; the plan the generator wrote it from is the oracle. */
class NetworkMappingTest {
    /** Every type of which the plan knows more than that something happened. */
    private static final List<String> SAYING = List.of(
            "ADT-00", "ADT-61", "PPR-01", "OMD", "OMP-01", "OMP-02", "OMP-11", "OMP-12", "OML-01", "OML-11", "OMG-01",
            "OMG-02", "OMG-03", "OMG-11", "OMG-12", "OMG-13", "VITAL", "DISP");

    private static final List<String> WHOSE = List.of("subject", "patient", "beneficiary");

    @Test
    void nothingOfThePlanDisappears() {
        List<String> lost = new ArrayList<>();
        Map<String, Integer> found = new TreeMap<>();
        GeneratedFile.charts()
                .forEach(chart ->
                        chart.stream().filter(GeneratedFile::current).forEach(file -> look(file, found, lost)));
        assertThat(lost).isEmpty();
        assertThat(found.keySet()).containsAll(SAYING);
    }

    private static void look(GeneratedFile file, Map<String, Integer> found, List<String> lost) {
        String type = file.filing().key().type();
        List<Statement> statements = Statement.in(type, file.filing().content());
        List<Texts> resources = Mapping.map(file.stored()).resources().stream()
                .map(it -> Texts.of(Mapping.bytes(it.resource())))
                .toList();
        for (Statement statement : statements) {
            if (resources.stream().anyMatch(statement::standsIn)) {
                found.merge(type, 1, Integer::sum);
            } else {
                lost.add(file + ": " + statement);
            }
        }
    }

    @Test
    void mappingTwiceGivesTheSameBytes() {
        Mapper shared = new Mapper(FhirIds.forDemo());
        GeneratedFile.charts().forEach(chart -> {
            for (GeneratedFile file : chart) {
                MappedFile once = Mapping.map(shared, file.stored());
                MappedFile again = Mapping.map(file.stored());
                assertThat(Mapping.texts(again.resources()))
                        .as(file.toString())
                        .isEqualTo(Mapping.texts(once.resources()));
                assertThat(sources(again)).as(file.toString()).isEqualTo(sources(once));
                assertThat(again.gaps()).as(file.toString()).isEqualTo(once.gaps());
            }
        });
    }

    private static List<String> sources(MappedFile mapped) {
        return mapped.parts().stream()
                .map(part -> part.getClass().getSimpleName() + " " + part.source())
                .toList();
    }

    /** Threads share one mapper, and the files of all patients come mixed. */
    @Test
    void whatIsMappedMeanwhileChangesNothing() {
        List<StoredFile> files = GeneratedFile.charts(2)
                .flatMap(List::stream)
                .map(GeneratedFile::stored)
                .toList();
        List<StoredFile> mixed = new ArrayList<>(files);
        Collections.shuffle(mixed, new Random(1));
        Mapper shared = new Mapper(FhirIds.forDemo());
        Map<String, List<String>> meanwhile = new HashMap<>();
        mixed.parallelStream()
                .map(file -> Map.entry(
                        address(file), Mapping.texts(Mapping.map(shared, file).resources())))
                .toList()
                .forEach(entry -> meanwhile.put(entry.getKey(), entry.getValue()));
        for (StoredFile file : files) {
            assertThat(meanwhile.get(address(file)))
                    .as(file.path())
                    .isEqualTo(Mapping.texts(Mapping.map(file).resources()));
        }
    }

    private static String address(StoredFile file) {
        return file.source().key().patient().institution() + "/" + file.source().codeNamespace() + "/" + file.path();
    }

    @Test
    void everyResourceIsOfThePatientOfThePath() {
        GeneratedFile.charts().forEach(chart -> {
            for (GeneratedFile file : chart) {
                String patient = patient(file.stored().source().key());
                for (Mapped mapped : Mapping.map(file.stored()).resources()) {
                    assertThat(whose(mapped.resource()))
                            .as(file + " " + mapped.origin())
                            .containsOnly(patient);
                }
            }
        });
    }

    private static String patient(RecordKey key) {
        return "Patient/" + FhirIds.forDemo().of(key.patient()).id("Patient");
    }

    private static Set<String> whose(Resource resource) {
        Set<String> patients = new HashSet<>();
        for (String element : WHOSE) {
            if (resource.getNamedProperty(element) != null) {
                for (Base value : resource.getNamedProperty(element).getValues()) {
                    patients.add(((Reference) value).getReference());
                }
            }
        }
        return patients;
    }

    /** Versions of a record share their ids, and nothing else does. */
    @Test
    void anIdBelongsToOneRecord() {
        Map<FhirId, RecordKey> owners = new HashMap<>();
        GeneratedFile.charts().forEach(chart -> {
            for (GeneratedFile file : chart) {
                RecordKey key = file.stored().source().key();
                Set<FhirId> own = new HashSet<>();
                for (Mapped mapped : Mapping.map(file.stored()).resources()) {
                    assertThat(own.add(mapped.id()))
                            .as("%s %s", file, mapped.origin())
                            .isTrue();
                    assertThat(mapped.resource().getIdElement().getIdPart())
                            .isEqualTo(mapped.id().toString());
                    RecordKey owner = owners.putIfAbsent(mapped.id(), key);
                    assertThat(owner == null || owner.equals(key))
                            .as("%s %s", file, mapped.origin())
                            .isTrue();
                }
            }
        });
        assertThat(owners).isNotEmpty();
    }

    @Test
    void assembledResourcesHaveIdsOfTheirOwn() {
        Set<FhirId> seen = new HashSet<>();
        charts().forEach(chart -> {
            for (Mapped mapped : Mapping.assemble(chart).resources()) {
                assertThat(seen.add(mapped.id()))
                        .as(chart.get(0).path() + " " + mapped.origin())
                        .isTrue();
            }
        });
        assertThat(seen).isNotEmpty();
    }

    /** A patient is what their own files say, in whatever order they are read. */
    @Test
    void theOrderOfFilesDoesNotMatter() {
        charts().forEach(chart -> {
            Assembled inOrder = Mapping.assemble(chart);
            List<StoredFile> shuffled = new ArrayList<>(chart);
            Collections.shuffle(shuffled, new Random(2));
            Assembled outOfOrder = Mapping.assemble(shuffled);
            assertThat(Mapping.texts(outOfOrder.resources()))
                    .as(chart.get(0).path())
                    .containsExactlyInAnyOrderElementsOf(Mapping.texts(inOrder.resources()));
        });
    }

    private static Stream<List<StoredFile>> charts() {
        return GeneratedFile.charts()
                .map(chart -> chart.stream().map(GeneratedFile::stored).toList())
                .filter(chart -> !chart.isEmpty());
    }

    @Test
    void aStrangersFileIsQuarantined() {
        List<List<GeneratedFile>> charts = GeneratedFile.charts(2).toList();
        List<GeneratedFile> own = charts.get(0);
        GeneratedFile other = charts.get(charts.size() - 1).get(0);
        assertThat(own.get(0).chart().person()).isNotEqualTo(other.chart().person());
        StoredFile misplaced = new StoredFile(
                own.get(0).stored().path(),
                own.get(0).stored().source(),
                other.stored().bytes(),
                Optional.empty());
        MappedFile mapped = Mapping.map(misplaced);
        assertThat(mapped.quarantined()).isTrue();
        assertThat(mapped.gaps()).anyMatch(gap -> gap.kind().code().equals("patient.mismatch"));
        List<StoredFile> chart =
                new ArrayList<>(own.stream().map(GeneratedFile::stored).toList());
        List<String> before = Mapping.texts(Mapping.assemble(chart).resources());
        chart.add(misplaced);
        assertThat(Mapping.texts(Mapping.assemble(chart).resources())).isEqualTo(before);
    }

    @Test
    void bytesAreThoseOfHapi() {
        IParser hapi = FhirContext.forR4Cached().newJsonParser();
        GeneratedFile.charts().forEach(chart -> {
            List<Mapped> resources = new ArrayList<>();
            chart.forEach(file -> resources.addAll(Mapping.map(file.stored()).resources()));
            if (!chart.isEmpty()) {
                List<StoredFile> stored =
                        chart.stream().map(GeneratedFile::stored).toList();
                resources.addAll(Mapping.assemble(stored).resources());
            }
            for (Mapped mapped : resources) {
                assertThat(Mapping.text(mapped.resource())).isEqualTo(hapi.encodeResourceToString(mapped.resource()));
            }
        });
    }
}
