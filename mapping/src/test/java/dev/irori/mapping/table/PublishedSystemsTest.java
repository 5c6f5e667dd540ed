package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the tables to what is published: FHIR R4, JP Core, and the sample messages. Skipped where those are absent. */
class PublishedSystemsTest {
    private static final int BLOCK = 512;
    private static final IParser JSON = FhirContext.forR4Cached().newJsonParser();
    private static final List<String> R4 = new ArrayList<>();

    private Path data = Path.of("");

    @BeforeEach
    void findReferenceData() {
        String shared = System.getProperty("irori.shared", "");
        assumeFalse(shared.isBlank(), "needs -Dirori.shared: the folder of reference data");
        data = Path.of(shared, "data");
    }

    @Test
    void everyNationalSystemWeWriteOccursInJpCore() throws IOException {
        StringBuilder published = new StringBuilder();
        for (String name : List.of("jp-core.r4-1.1.2-url.tgz", "jp-clins.r4-1.5.2-snap.tgz")) {
            unpack(name, (file, json) -> published.append(json));
        }
        Set<String> written = Tsv.load("codesystems.tsv", 3).rows().stream()
                .flatMap(row -> row.cell("system").stream())
                .collect(Collectors.toSet());
        written.removeIf(system -> published.indexOf(system) >= 0);

        assertThat(written)
                .as("all others are in the packages; these are named by JP Core 1.2.0 alone")
                .containsExactlyInAnyOrder(
                        "http://jami.jp/CodeSystem/MedicationBodySiteExternal",
                        "http://jpfhir.jp/fhir/core/CodeSystem/HL70241",
                        "http://jpfhir.jp/fhir/core/CodeSystem/JHSD0006",
                        "http://jpfhir.jp/fhir/core/CodeSystem/JHSI0003",
                        "http://jpfhir.jp/fhir/core/CodeSystem/JHSP0007",
                        "http://jpfhir.jp/fhir/core/CodeSystem/JP_MedicationFormMERIT9_CS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Table.class,
            names = {"ROUTE", "VITAL", "REPRESENTATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyTargetIsACodeOfR4(Table table) throws IOException {
        Set<String> codes = r4(table.targetSystem());

        assertThat(table.rows().stream().flatMap(row -> row.target().stream()))
                .as(table.targetSystem())
                .isSubsetOf(codes);
    }

    @Test
    void everyNamedCodeOfAnotherColumnIsACodeOfR4() throws IOException {
        assertThat(column(Table.CONFIDENTIALITY, "sensitivity"))
                .isSubsetOf(r4("http://terminology.hl7.org/CodeSystem/v3-ActCode"));
        assertThat(column(Table.RESULT_STATUS, "absent"))
                .isSubsetOf(r4("http://terminology.hl7.org/CodeSystem/data-absent-reason"));
        assertThat(column(Table.RESULT_STATUS, "report"))
                .isSubsetOf(r4("http://hl7.org/fhir/diagnostic-report-status"));
        assertThat(column(Table.RELATIONSHIP, "coverage"))
                .isSubsetOf(r4("http://terminology.hl7.org/CodeSystem/subscriber-relationship"));
        assertThat(column(Table.EVENT, "location")).isSubsetOf(r4("http://hl7.org/fhir/encounter-location-status"));
        assertThat(column(Table.OUTCOME, "dated")).isSubsetOf(r4(Table.OUTCOME.targetSystem()));
        Set<String> medication = r4("http://hl7.org/fhir/CodeSystem/medicationrequest-status");
        assertThat(column(Table.ORDER_CONTROL, "medication")).isSubsetOf(medication);
        assertThat(column(Table.ORDER_STATUS, "medication")).isSubsetOf(medication);
    }

    private static List<String> column(Table table, String name) {
        return table.rows().stream().flatMap(row -> row.cell(name).stream()).toList();
    }

    @Test
    void everyCodingSystemNameOfTheSamplesIsKnown() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String message : samples()) {
            for (List<String> triplet : triplets(message)) {
                Coded coded = CodeSystems.read(triplet.get(2), triplet.get(0));
                if (coded instanceof Coded.Unknown) {
                    unknown.add(String.join("^", triplet));
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void theCheckDigitHoldsForAllHotCodesOfTheSamplesButThree() throws IOException {
        Set<String> unfit = new HashSet<>();
        int fit = 0;
        for (String message : samples()) {
            for (List<String> triplet : triplets(message)) {
                if (triplet.get(2).startsWith("HOT")) {
                    Coded coded = CodeSystems.read(triplet.get(2), triplet.get(0));
                    fit += coded instanceof Coded.Standard ? 1 : 0;
                    if (coded instanceof Coded.Unfit bad) {
                        unfit.add(bad.code());
                    }
                }
            }
        }

        assertThat(unfit).containsExactlyInAnyOrder("620007329", "620002559", "110626901");
        assertThat(fit).isGreaterThan(20);
    }

    /** Code, text and system name, wherever a field or a subfield looks like a coded value. */
    private static List<List<String>> triplets(String message) {
        List<List<String>> found = new ArrayList<>();
        for (String field : message.split("[|~\r\n]", -1)) {
            for (String separator : List.of("\\^", "&")) {
                String[] parts = field.split(separator, -1);
                for (int i = 0; i + 2 < parts.length && i <= 3; i += 3) {
                    if (looksLikeASystem(parts[i + 2]) && !parts[i].isEmpty() && parts[i + 2].indexOf('^') < 0) {
                        found.add(List.of(parts[i], parts[i + 1], parts[i + 2]));
                    }
                }
            }
        }
        return found;
    }

    private static boolean looksLikeASystem(String text) {
        return Stream.of(
                        "HL70", "JHS", "JSHR", "JC1", "HOT", "MR9P", "JAMI", "MDCDX", "I10", "JANIS", "99", "LENDO",
                        "JJ10")
                .anyMatch(text.strip()::startsWith);
    }

    private List<String> samples() throws IOException {
        List<String> messages = new ArrayList<>();
        for (String folder : List.of("official-samples", "ssmix2-examples/storage")) {
            try (Stream<Path> files = Files.walk(data.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    messages.add(
                            Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("MSH")
                                    ? new String(Files.readAllBytes(file), "x-windows-iso2022jp")
                                    : "");
                }
            }
        }
        return messages;
    }

    private Set<String> r4(String system) throws IOException {
        if (R4.isEmpty()) {
            unpack("hl7.fhir.r4.core-4.0.1.tgz", (file, json) -> {
                if (file.startsWith("package/CodeSystem-")) {
                    R4.add(json);
                }
            });
        }
        return R4.stream()
                .filter(json -> json.contains('"' + system + '"'))
                .map(json -> JSON.parseResource(CodeSystem.class, json))
                .filter(codes -> codes.getUrl().equals(system))
                .flatMap(codes -> codes(codes.getConcept()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> codes(List<ConceptDefinitionComponent> concepts) {
        return concepts.stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept.getCode()), codes(concept.getConcept())));
    }

    private void unpack(String archive, BiConsumer<String, String> entry) throws IOException {
        Path file = data.resolve("fhir-packages").resolve(archive);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                DataInputStream tar = new DataInputStream(in)) {
            byte[] header = new byte[BLOCK];
            while (true) {
                tar.readFully(header);
                if (header[0] == 0) {
                    return;
                }
                int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
                byte[] content = new byte[size];
                tar.readFully(content);
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                entry.accept(text(header, 0, 100), new String(content, StandardCharsets.UTF_8));
            }
        } catch (EOFException e) {
            throw new IOException(archive + " ends too early", e);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII);
    }
}
