package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.layout.Versions.Finding;
import dev.irori.mapping.layout.Versions.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trees that come with the guideline and our own examples, name by name. */
class SharedStoresTest {

    private static final RootLayout ROOT = RootLayout.of(new InstitutionId("9919999991"), new Namespace("his"));

    /** The only files of all trees whose name and folders disagree; the guideline's samples plant it on purpose. */
    private static final Map<String, List<String>> DISAGREEING = Map.of(
            "000/000/0000001/20000401/ADT-31/9999013_20110630_OMP-11_123456789012345_20110701113813225_01_1",
            List.of("path.other-patient", "path.other-date", "path.other-type"));

    private static Path shared = Path.of("");

    @BeforeAll
    static void needsTheSharedFolder() {
        String folder = System.getProperty("irori.shared", "");
        Assumptions.assumeFalse(folder.isBlank(), "skipped: irori.shared does not name the folder of sample stores");
        shared = Path.of(folder, "data");
    }

    @Test
    void officialSamples() {
        List<StandardPath> paths = standard("official-samples");

        assertThat(paths).hasSize(22);
        assertThat(paths)
                .extracting(StandardPath::type)
                .doesNotContainNull()
                .allMatch(type -> DataType.of(type).isPresent());
        assertThat(disagreements(paths)).isEqualTo(DISAGREEING);
        assertThat(paths.stream()
                        .filter(it -> it.disagreements().isEmpty())
                        .map(it -> it.name().stamp()))
                .allMatch(stamp -> stamp.digits().length() == 17);
        // The sample that leaves the order number unpadded and the one that has an order yet writes nines.
        assertThat(paths).extracting(it -> it.name().order()).contains("2011122000300");
        assertThat(paths)
                .filteredOn(it -> it.type().equals("OMG-13"))
                .extracting(it -> it.name().order())
                .containsExactly(StandardName.NO_ORDER);
    }

    @Test
    void standardExamples() {
        List<StandardPath> paths = standard("ssmix2-examples/storage/STD/9919999991");

        assertThat(paths).hasSizeGreaterThan(40);
        assertThat(disagreements(paths)).isEmpty();
        assertThat(paths)
                .allMatch(it -> it.name().dataType().orElseThrow().undated()
                        != it.date().isDated());
        assertThat(paths)
                .allMatch(it -> it.name().dataType().orElseThrow().numbered()
                        != it.name().order().equals(StandardName.NO_ORDER));
        assertThat(findings(paths)).isEmpty();
    }

    @Test
    void irregularExamples() {
        List<StandardPath> paths = standard("ssmix2-examples/storage/STD_QUIRKS/9929999992");

        assertThat(paths).hasSize(16);
        assertThat(disagreements(paths)).isEmpty();
        assertThat(paths)
                .extracting(it -> it.patient().toString())
                .contains("77/77", "123/45/12345", "A12/345/A1234567");
        assertThat(paths)
                .filteredOn(it -> it.name().stamp().digits().length() < 17)
                .extracting(it -> it.patient().patient().value())
                .containsExactly("00000107");
        assertThat(findings(paths))
                .isEqualTo(Map.of(
                        "00000108", List.of(VersionFinding.SEVERAL_ACTIVE),
                        "00000109", List.of(VersionFinding.DELETED_YET_ACTIVE)));
    }

    @Test
    void extendedExamples() {
        List<ExtendedPath> paths = new ArrayList<>();
        for (String text : files("ssmix2-examples/storage/EXT/9919999991")) {
            ExtendedPath path = ExtendedPath.parse(text).orThrow();
            assertThat(path).hasToString(text);
            assertThat(path.disagreements()).isEmpty();
            paths.add(path);
        }

        assertThat(paths).extracting(ExtendedPath::member).allMatch(member -> member.startsWith("main_document."));
        assertThat(paths)
                .extracting(it ->
                        it.type().standard().map(DocumentType.Coding::code).orElse(""))
                .containsExactlyInAnyOrder("18842-5", "34108-1", "");
    }

    @Test
    void transactionExamples() throws IOException {
        Map<RecordKey, String> standard = new HashMap<>();
        standard("ssmix2-examples/storage/STD/9919999991").forEach(it -> standard.put(ROOT.key(it), it.toString()));
        List<String> files = files("ssmix2-examples/storage/TRS_STD/9919999991");
        int records = 0;
        for (String text : files) {
            TransactionPath path = TransactionPath.parse(text).orThrow();
            assertThat(path).hasToString(text);
            assertThat(path.disagreements()).isEmpty();
            for (String line : headers("ssmix2-examples/storage/TRS_STD/9919999991/" + text)) {
                TransactionHeader header = TransactionHeader.parse(line).orThrow();
                assertThat(header).hasToString(line);
                assertThat(standard).containsKey(ROOT.key(header));
                records++;
            }
        }

        assertThat(records).isGreaterThan(40);
    }

    private static List<String> headers(String file) throws IOException {
        String text = Files.readString(shared.resolve(file), StandardCharsets.ISO_8859_1);
        return text.lines().filter(line -> line.startsWith("#SSMIX")).toList();
    }

    private static List<StandardPath> standard(String root) {
        List<StandardPath> paths = new ArrayList<>();
        for (String text : files(root)) {
            Outcome<StandardPath> path = StandardPath.parse(text);
            assertThat(path.failure()).isEmpty();
            assertThat(path.orThrow()).hasToString(text);
            paths.add(path.orThrow());
        }
        return paths;
    }

    private static Map<String, List<String>> disagreements(List<StandardPath> paths) {
        Map<String, List<String>> codes = new TreeMap<>();
        for (StandardPath path : paths) {
            if (!path.disagreements().isEmpty()) {
                codes.put(
                        path.toString(),
                        path.disagreements().stream().map(Problem::code).toList());
            }
        }
        return codes;
    }

    /** Per patient, what is odd about versions. */
    private static Map<String, List<VersionFinding>> findings(List<StandardPath> paths) {
        Map<RecordKey, List<Version<String>>> versions = new HashMap<>();
        for (StandardPath path : paths) {
            versions.computeIfAbsent(ROOT.key(path), key -> new ArrayList<>())
                    .add(new Version<>(
                            path.toString(), path.name().stamp(), path.name().flag()));
        }
        Map<String, List<VersionFinding>> findings = new TreeMap<>();
        versions.forEach((key, files) -> {
            List<VersionFinding> kinds = Versions.resolve(files).findings().stream()
                    .map(Finding::kind)
                    .toList();
            if (!kinds.isEmpty()) {
                findings.put(key.patient().number().value(), kinds);
            }
        });
        return findings;
    }

    private static List<String> files(String root) {
        Path folder = shared.resolve(root);
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
