package dev.irori.tests.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.irori.kernel.Outcome;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Decoder;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All official samples and all example stores, file by file. What is expected of each stands in
 * {@code shared-samples.tsv}; what was found is left in {@code target/shared-samples.tsv}.
 */
class SharedSamplesTest {
    private static final String OFFICIAL = "official-samples";
    private static final String EXAMPLES = "ssmix2-examples";
    private static final String QUIRKS = EXAMPLES + "/storage/STD_QUIRKS/9929999992/";
    private static final String RECORD = "#SSMIX,";

    private Path data = Path.of("");

    @BeforeEach
    void findSamples() {
        String shared = System.getProperty("irori.shared", "");
        assumeTrue(!shared.isBlank(), "skipped: irori.shared names no folder with the reference data");
        data = Path.of(shared, "data");
        assertThat(data.resolve(OFFICIAL)).isDirectory();
    }

    @Test
    void everyFileReadsAsRecorded() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(OFFICIAL, EXAMPLES + "/storage/STD", EXAMPLES + "/storage/EXT", QUIRKS)) {
            found.add(key(file) + "\t" + facts(read(file)));
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "shared-samples.tsv"), found);
        assertThat(found).containsExactlyElementsOf(expectations());
    }

    @Test
    void allNineteenOfficialSamplesAreMessages() throws IOException {
        List<Path> samples = files(OFFICIAL + "/999/901");
        assertThat(samples).hasSize(19);
        for (Path file : samples) {
            Message message = read(file).orThrow();
            assertThat(message.decoded().repairs()).as(key(file)).isEmpty();
            assertThat(message.oddities()).as(key(file)).isEmpty();
            assertThat(message.keepsDeclaration()).as(key(file)).isTrue();
        }
    }

    /** What the notes on the irregular files say of each, as far as bytes and lines can tell it. */
    @Test
    void irregularFilesGiveTheirFindings() throws IOException {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("77", "ISO_2022_JP"),
                Map.entry("12345", "ISO_2022_JP"),
                Map.entry("A1234567", "ISO_2022_JP"),
                Map.entry("00000101", "ISO_2022_JP VENDOR_CHARACTERS"),
                Map.entry("00000102", "ISO_2022_JP HALF_WIDTH_KATAKANA"),
                Map.entry("00000103", "ISO_2022_JP ESCAPE_CLOSED"),
                Map.entry("00000104", "UTF_8"),
                Map.entry("00000105", "CP932 HALF_WIDTH_KATAKANA LINE_FEEDS undeclared"),
                Map.entry("00000106", "ISO_2022_JP FRAMED"),
                Map.entry("00000107", "ISO_2022_JP"),
                Map.entry("00000108", "ISO_2022_JP"),
                Map.entry("00000109", "ISO_2022_JP"),
                Map.entry("00000110", "content.empty"),
                Map.entry("00000111", "ASCII UNTERMINATED"));
        Map<String, String> found = new TreeMap<>();
        List<Path> files = files(QUIRKS);
        for (Path file : files) {
            String patient = file.getFileName().toString().split("_", 2)[0];
            found.put(patient, findings(read(file)));
        }
        assertThat(files).hasSize(16);
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void readableCopiesHoldTheSameMessages() throws IOException {
        Map<String, List<String>> stored = new TreeMap<>();
        for (Path file : files(EXAMPLES + "/storage/STD", EXAMPLES + "/storage/EXT")) {
            read(file).asOptional().ifPresent(message -> stored.put(control(message), lines(message)));
        }
        int copies = 0;
        for (Path file : files(EXAMPLES + "/utf8")) {
            if (file.toString().endsWith(".hl7")) {
                Message message = read(file).orThrow();
                assertThat(lines(message)).as(key(file)).isEqualTo(stored.get(control(message)));
                copies++;
            }
        }
        assertThat(copies).isGreaterThanOrEqualTo(47);
    }

    @Test
    void transactionRecordsHoldTheSameMessages() throws IOException {
        Set<String> stored = new TreeSet<>();
        for (Path file : files(EXAMPLES + "/storage/STD")) {
            stored.add(String.join("\r", lines(read(file).orThrow())));
        }
        Set<String> logged = new TreeSet<>();
        for (Path file : files(EXAMPLES + "/storage/TRS_STD")) {
            Decoded decoded = Decoder.decode(Files.readAllBytes(file), CharsetPolicy.AUTO, Limits.DEFAULT)
                    .orThrow();
            for (String record : decoded.text().split(RECORD)) {
                if (!record.isEmpty()) {
                    Decoded body = Decoded.of(record.substring(record.indexOf('\r') + 1), decoded.encoding());
                    logged.add(String.join(
                            "\r", lines(Message.of(body, Limits.DEFAULT).orThrow())));
                }
            }
        }
        assertThat(logged).isEqualTo(stored);
    }

    private static Outcome<Message> read(Path file) throws IOException {
        return Message.read(Files.readAllBytes(file), CharsetPolicy.AUTO, Limits.DEFAULT);
    }

    /** Message type, findings, segments with their runs, name as decoded; or the code of the problem. */
    private static String facts(Outcome<Message> outcome) {
        return outcome.fold(
                message -> String.join(
                        "\t", message.segment(0).field(9).text(), findings(outcome), runs(message), name(message)),
                problem -> problem.code());
    }

    private static String findings(Outcome<Message> outcome) {
        return outcome.fold(
                message -> {
                    List<String> words = new ArrayList<>();
                    words.add(message.decoded().encoding().name());
                    Stream.of(message.decoded().repairs(), message.decoded().deviations(), message.oddities())
                            .flatMap(set -> set.stream().map(Enum::name).sorted())
                            .forEach(words::add);
                    // A truncated file may end before MSH-18 or before its first kanji.
                    if (!message.keepsDeclaration()) {
                        words.add("undeclared");
                    }
                    return String.join(" ", words);
                },
                problem -> problem.code());
    }

    private static String runs(Message message) {
        StringBuilder out = new StringBuilder();
        int run = 0;
        for (int i = 0; i < message.size(); i++) {
            run++;
            String name = message.segment(i).name();
            if (i + 1 == message.size() || !message.segment(i + 1).name().equals(name)) {
                out.append(out.isEmpty() ? "" : " ").append(name).append(run > 1 ? "*" + run : "");
                run = 0;
            }
        }
        return out.toString();
    }

    private static String name(Message message) {
        Segment pid = message.first("PID");
        return pid == null
                ? "-"
                : pid.field(5).component(1).text() + " "
                        + pid.field(5).component(2).text();
    }

    private static String control(Message message) {
        return message.segment(0).field(10).text();
    }

    private static List<String> lines(Message message) {
        return message.segments().stream().map(Segment::raw).toList();
    }

    private List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> walk = Files.walk(data.resolve(folder))) {
                walk.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** The path without what a POSIX locale cannot show. */
    private String key(Path file) {
        StringBuilder key = new StringBuilder();
        data.relativize(file)
                .toString()
                .replace('\\', '/')
                .chars()
                .filter(c -> c > ' ' && c < 0x7F)
                .forEach(c -> key.append((char) c));
        return key.toString();
    }

    private static List<String> expectations() throws IOException {
        try (var in = SharedSamplesTest.class.getResourceAsStream("shared-samples.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
