package dev.irori.tests.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.irori.cli.Main;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.tests.server.IroriProcess;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a store holds, {@code irori check} names it, ends with the code that says so, and checks the rest. */
class BadInputTest {
    private static final Charset JIS = Charset.forName("x-windows-iso2022jp");
    private static final String NOBODY = "65534";

    /** A correct result and its name, made by the generator. */
    private static byte[] good;

    private static String[] name;

    @TempDir
    Path temp;

    private Path folder;
    private Path healthy;

    private record Run(int code, String out, String err) {
        List<String> findings(Path file) {
            return out.lines()
                    .filter(line -> line.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    @BeforeAll
    static void takeOneResult() {
        Network.plan(Settings.network(1, 5, 3, 1, Quirks.NONE)).write((path, bytes) -> {
            if (good == null && path.contains("/OML-11/") && path.endsWith("_1")) {
                good = bytes;
                name = path.substring(path.lastIndexOf('/') + 1).split("_", -1);
            }
        });
    }

    @BeforeEach
    void aStoreWithOneHealthyPatient() throws Exception {
        Path root = temp.resolve("1319999991");
        folder = Files.createDirectories(patient(root, name[0]));
        String other = "999" + name[0].substring(3);
        healthy = Files.createDirectories(patient(root, other))
                .resolve(String.join("_", name).replace(name[0], other));
        Files.write(healthy, new String(good, JIS).replace(name[0], other).getBytes(JIS));
    }

    private static Path patient(Path root, String number) {
        return root.resolve(number.substring(0, 3))
                .resolve(number.substring(3, 6))
                .resolve(number)
                .resolve(name[1])
                .resolve("OML-11");
    }

    private Path file(int order) {
        String[] parts = name.clone();
        parts[3] = String.format("%015d", order);
        return folder.resolve(String.join("_", parts));
    }

    private static Run run(StringWriter err, String... arguments) {
        StringWriter out = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Run check() {
        return run(new StringWriter(), "check", temp.toString(), "--format", "ndjson");
    }

    private static boolean isAnyLine(List<String> lines, String... parts) {
        return lines.stream().anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
    }

    /** The healthy patient's file was reached: without an order in its store it has exactly this warning. */
    private void restWentOn(Run run) {
        assertThat(isAnyLine(run.findings(healthy), "\"E-ORDER\"")).isTrue();
        assertThat(run.findings(healthy)).noneMatch(line -> line.contains("\"error\""));
    }

    private void isError(byte[] bytes, String rule) throws Exception {
        Path file = Files.write(file(1), bytes);
        Run run = check();
        assertThat(isAnyLine(run.findings(file), '"' + rule + '"', "\"error\""))
                .as(run.out())
                .isTrue();
        assertThat(run.code()).isEqualTo(1);
        restWentOn(run);
    }

    private void isUnreadable(Path file, String code, String sentence) {
        Run run = check();
        assertThat(run.err())
                .contains(code + ": " + sentence + ": ")
                .contains(file.getFileName().toString());
        assertThat(isAnyLine(run.findings(file), "\"E-UNREADABLE\"", code))
                .as(run.out())
                .isTrue();
        assertThat(run.code()).isEqualTo(3);
        restWentOn(run);
    }

    @Test
    void theHealthyPatientAloneHasNoError() {
        Run run = check();
        assertThat(run.code()).isZero();
        restWentOn(run);
    }

    @Test
    void empty() throws Exception {
        isError(new byte[0], "E-EMPTY");
    }

    @Test
    void truncated() throws Exception {
        String text = new String(good, JIS);
        String cut = text.substring(0, text.indexOf("OBX|") + 8);
        isError(cut.getBytes(JIS), "R-OBX-3");
    }

    @Test
    void aHundredMegabytes() throws Exception {
        try (RandomAccessFile huge = new RandomAccessFile(file(1).toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        isUnreadable(file(1), "file.too-large", "the file is larger than the limit");
    }

    @Test
    void aMillionRepetitions() throws Exception {
        String text = new String(good, JIS);
        int pid = text.indexOf("PID|");
        isError((text.substring(0, pid) + "PID|1||" + "1~".repeat(1_000_000) + "\r").getBytes(JIS), "M-LIMIT");
    }

    @Test
    void anotherCharset() throws Exception {
        Path shiftJis = Files.write(file(1), new String(good, JIS).getBytes(Charset.forName("windows-31j")));
        Run run = check();
        assertThat(isAnyLine(run.findings(shiftJis), "\"M-CHARSET\""))
                .as(run.out())
                .isTrue();
        assertThat(run.code()).isZero();
        isError(new String(good, JIS).getBytes(StandardCharsets.UTF_16), "M-BINARY");
    }

    @Test
    void binary() throws Exception {
        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        isError(noise, "M-BINARY");
    }

    @Test
    void aLinkOutOfTheRoot() throws Exception {
        Path outside = Files.write(temp.resolve("outside"), good);
        Files.createSymbolicLink(file(1), outside);
        isUnreadable(file(1), "file.outside", "the path leaves the root or passes through a link");
    }

    @Test
    void aPipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", file(1).toString()).start().waitFor())
                .isZero();
        isUnreadable(file(1), "file.special", "not a regular file");
    }

    /** The listing of a patient is complete before the first file is read: what is said about one file removes the next. */
    @Test
    void vanishedWhileReading() throws Exception {
        Files.createSymbolicLink(file(1), temp.resolve("outside"));
        Path vanishing = Files.write(file(2), good);
        StringWriter err = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                vanishing.toFile().delete();
            }
        };
        Run run = run(err, "check", temp.toString(), "--format", "ndjson");
        assertThat(run.err()).contains("file.missing: the file does not exist (any more): ");
        assertThat(isAnyLine(run.findings(vanishing), "\"E-UNREADABLE\"", "file.missing"))
                .isTrue();
        assertThat(run.code()).isEqualTo(3);
        restWentOn(run);
    }

    /** Nothing is unreadable for root, so the check then runs as nobody. */
    @Test
    void unreadable() throws Exception {
        Path file = Files.write(file(1), good);
        Path closed = Files.createDirectories(folder.resolveSibling("OMP-01"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Run run = System.getProperty("user.name").equals("root") ? asNobody() : check();
        assertThat(run.err())
                .contains("file.denied: permission to read the file was refused: ")
                .contains(file.getFileName().toString())
                .contains(closed.toString());
        assertThat(isAnyLine(run.findings(file), "\"E-UNREADABLE\"", "file.denied"))
                .as(run.out())
                .isTrue();
        assertThat(run.code()).isEqualTo(3);
        restWentOn(run);
    }

    private Run asNobody() throws Exception {
        Path open = Files.setPosixFilePermissions(
                Files.createDirectories(temp.resolve("..")
                        .resolve(temp.getFileName() + "-classes")
                        .normalize()),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> drop = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        assumeTrue(IroriProcess.works(drop), "setpriv cannot become nobody here, so nothing is unreadable");
        try (IroriProcess process = IroriProcess.start(
                drop, IroriProcess.copiedClassPath(open), List.of("check", temp.toString(), "--format", "ndjson"))) {
            int code = process.awaitEnd();
            return new Run(code, process.out(), process.err());
        } finally {
            IroriProcess.delete(open);
        }
    }

    @Test
    void whatIsNotThereOrNoStoreIsSaidInOneLine() throws Exception {
        Run absent = run(new StringWriter(), "check", temp.resolve("absent").toString());
        assertThat(absent.code()).isEqualTo(3);
        assertThat(absent.err().lines()).singleElement().asString().contains("file.missing");
        Path none = Files.createDirectories(temp.resolve("none/at/all"));
        Run empty = run(new StringWriter(), "check", none.toString());
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err().lines()).singleElement().asString().contains("no SS-MIX2 store");
    }

    @Test
    void oneFileIsCheckedInTheStoreItLiesIn() {
        Run run = run(new StringWriter(), "check", healthy.toString(), "--format", "ndjson");
        assertThat(run.code()).isZero();
        assertThat(run.findings(healthy)).isNotEmpty().noneMatch(line -> line.contains("\"F-"));
    }
}
