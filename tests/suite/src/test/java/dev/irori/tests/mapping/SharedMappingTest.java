package dev.irori.tests.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.layout.Flag;
import dev.irori.tests.conformance.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guideline's own samples and the example stores: each file maps, and what comes out is valid. */
class SharedMappingTest {
    private static final InstitutionId OFFICIAL = new InstitutionId("9999999999");
    private static final InstitutionId EXAMPLES = new InstitutionId("9919999991");
    private static final String STRANGERS = "OMD OMG-01 OMG-02 OMG-03 OMG-11 OMG-12 OMG-13 OML-11 ADT-61 PPR-01";

    private static Path shared = Path.of("");

    @BeforeAll
    static void findSamples() {
        String folder = System.getProperty("irori.shared", "");
        assumeFalse(folder.isBlank(), "skipped: irori.shared names no folder with the reference data");
        shared = Path.of(folder);
    }

    @Test
    void tenOfficialSamplesAreStrangersFiles() throws IOException {
        List<StoredFile> samples = official();
        assertThat(samples).hasSize(19);
        Set<String> reported = new TreeSet<>();
        Set<String> quarantined = new TreeSet<>();
        for (StoredFile sample : samples) {
            MappedFile mapped = Mapping.map(sample);
            if (mapped.gaps().stream().anyMatch(gap -> gap.kind() == GapKind.PATIENT_MISMATCH)) {
                reported.add(sample.type());
            }
            if (mapped.quarantined()) {
                quarantined.add(sample.type());
            }
        }
        assertThat(reported).containsExactlyInAnyOrder(STRANGERS.split(" "));
        assertThat(quarantined).isEqualTo(reported);
    }

    @Test
    void everySampleBecomesSomething() throws IOException {
        for (StoredFile file : all()) {
            MappedFile mapped = Mapping.map(file);
            boolean deleted = file.source().flag() == Flag.DELETED;
            assertThat(!deleted
                            && file.hasKind()
                            && mapped.resources().isEmpty()
                            && mapped.parts().isEmpty())
                    .as("%s became nothing", file.path())
                    .isFalse();
        }
    }

    /** A chart that is irregular on purpose ends in a mapping or in a problem, never in an exception. */
    @Test
    void everyIrregularFileEnds() throws IOException {
        Mapper mapper = new Mapper(FhirIds.forDemo());
        List<String> problems = new ArrayList<>();
        for (StoredFile file :
                files("ssmix2-examples/storage/STD_QUIRKS/9929999992", new InstitutionId("9929999992"))) {
            String problem = mapper.map(file.source(), file.bytes()).fold(mapped -> "", it -> it.code());
            if (!problem.isEmpty()) {
                problems.add(file.source().key().patient().number() + " " + problem);
            }
        }
        assertThat(problems).containsExactly("00000110 content.empty");
    }

    @Test
    void everythingIsValid() throws IOException {
        Profiles profiles = Profiles.jpCore(shared);
        List<String> errors = new ArrayList<>();
        int validated = 0;
        for (StoredFile file : all()) {
            for (Mapped mapped : Mapping.map(file).resources()) {
                validated++;
                for (String error : profiles.errors(mapped.resource())) {
                    errors.add(file.path() + " " + mapped.origin() + " " + error);
                }
            }
        }
        for (List<StoredFile> chart : charts()) {
            for (Mapped mapped : Mapping.assemble(chart).resources()) {
                validated++;
                for (String error : profiles.errors(mapped.resource())) {
                    errors.add(chart.get(0).path() + " assembled " + error);
                }
            }
        }
        assertThat(errors).isEmpty();
        assertThat(validated).isPositive();
    }

    private static List<StoredFile> official() throws IOException {
        return files("official-samples", OFFICIAL).stream()
                .filter(file -> file.path().startsWith("999/901/9999013/"))
                .toList();
    }

    private static List<StoredFile> all() throws IOException {
        List<StoredFile> all = new ArrayList<>(official());
        all.addAll(files("ssmix2-examples/storage/STD/9919999991", EXAMPLES));
        all.addAll(files("ssmix2-examples/storage/EXT/9919999991", EXAMPLES));
        return all;
    }

    private static List<List<StoredFile>> charts() throws IOException {
        return List.copyOf(all().stream()
                .collect(Collectors.groupingBy(file -> file.source().key().patient()))
                .values());
    }

    private static List<StoredFile> files(String folder, InstitutionId institution) throws IOException {
        Path root = shared.resolve("data").resolve(folder);
        List<StoredFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                StoredFile.of(institution, path, Files.readAllBytes(file)).ifPresent(files::add);
            }
        }
        return files;
    }
}
