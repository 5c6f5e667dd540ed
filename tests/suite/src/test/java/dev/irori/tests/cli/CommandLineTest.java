package dev.irori.tests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types, what it leaves behind and with which code it ends. */
class CommandLineTest {
    @TempDir
    Path temp;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private static Run generate(Path out, String... more) {
        String[] arguments = {
            "generate", "--out", out.toString(), "--institutions", "2", "--patients", "3", "--years", "5"
        };
        return run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    private static SortedMap<String, Long> tree(Path root) throws IOException {
        SortedMap<String, Long> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(path));
                tree.put(root.relativize(path).toString(), sum.getValue());
            }
        }
        return tree;
    }

    @Test
    void generatingTwiceGivesTheSameTree() throws IOException {
        Run first = generate(temp.resolve("a"));
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains(temp.resolve("a").toString());
        assertThat(generate(temp.resolve("b")).code()).isZero();
        assertThat(tree(temp.resolve("a")))
                .isEqualTo(tree(temp.resolve("b")))
                .containsKey("roots.tsv")
                .hasSizeGreaterThan(100);
        assertThat(generate(temp.resolve("b"), "--seed", "2").code()).isZero();
        assertThat(tree(temp.resolve("b"))).isNotEqualTo(tree(temp.resolve("a")));
    }

    @Test
    void anEarlierRunIsReplacedAsAWhole() throws IOException {
        Path out = temp.resolve("network");
        assertThat(generate(out, "--quirks", "none").code()).isZero();
        SortedMap<String, Long> before = tree(out);
        Files.createDirectories(out.resolve("left/over"));
        Files.writeString(out.resolve("left/over/file"), "");
        assertThat(generate(out, "--quirks", "none").code()).isZero();
        assertThat(tree(out)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotOursIsNotTouched() throws IOException {
        Path foreign = Files.createDirectories(temp.resolve("hospital"));
        Files.writeString(foreign.resolve("chart"), "chart");
        Run run = generate(foreign);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).singleElement().asString().contains("file.occupied", foreign.toString());
        assertThat(tree(foreign)).containsOnlyKeys("chart");
    }

    @Test
    void onePatientHasExactlyTheFilesAskedFor() throws IOException {
        Run run = run(
                "generate",
                "--out",
                temp.resolve("one").toString(),
                "--institutions",
                "1",
                "--patients",
                "1",
                "--files",
                "30",
                "--quirks",
                "none");
        assertThat(run.code()).isZero();
        assertThat(tree(temp.resolve("one")).keySet().stream().filter(path -> path.contains("/std/")))
                .hasSize(30);
    }

    @Test
    void aCheckedNetworkGivesAReportInEachFormat() {
        Path out = temp.resolve("network");
        generate(out);
        Run text = run("check", out.toString());
        assertThat(text.out()).contains(" files, ", " patients");
        assertThat(text.code()).isIn(0, 1);
        Run html = run("check", out.toString(), "--format", "html");
        assertThat(html.out()).startsWith("<!doctype html>").endsWith("</html>\n");
        Run ndjson = run("check", out.toString(), "--format", "NDJSON", "--no-structure");
        assertThat(ndjson.out().lines()).allMatch(line -> line.startsWith("{\"rule\":") && line.endsWith("}"));
        assertThat(ndjson.err()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        Run option = run("check", "--colour", ".");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("Unknown option: '--colour'");
        assertThat(run("check").err()).contains("Missing required parameter: 'PATH");
        assertThat(run("generate", "--out", temp.toString()).err()).contains("--institutions");
        assertThat(run("upp").err()).contains("Unmatched argument", "'upp'");
        assertThat(run("generate", "--out", temp.resolve("x").toString(), "--institutions", "0", "--patients", "1"))
                .satisfies(run -> assertThat(run.err()).contains("at least 1"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2));
        assertThat(run("up", "--config", temp.resolve("absent.yaml").toString()))
                .satisfies(run -> assertThat(run.err()).contains("absent.yaml"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2));
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertThat(run("--help"))
                .satisfies(run -> assertThat(run.code()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("generate", "check", "up", "could not be read"));
        assertThat(run("--version").out()).startsWith("irori ");
    }
}
