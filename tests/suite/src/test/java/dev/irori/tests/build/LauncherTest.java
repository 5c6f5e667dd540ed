package dev.irori.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.tests.build.Checkout.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does before it hands over, in a folder with spaces and from another working directory. */
class LauncherTest {
    private Checkout clone;

    @BeforeEach
    void lay(@TempDir Path folder) throws IOException {
        clone = Checkout.in(folder);
    }

    @Test
    void helpNeedsNothing() throws Exception {
        Run run = clone.with("JAVA_HOME", "/nowhere").run("help");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("up ", "test [--full]", "bench NAME [--smoke]");
    }

    @Test
    void handsCommandsOverUntouched() throws Exception {
        Run run = clone.built().run("check", "a path/with spaces", "--format", "text");

        assertThat(run.status()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.output().lines())
                .startsWith("java", "-Xmx256m")
                .contains("-jar", clone.root() + "/server/target/server-1-exec.jar")
                .endsWith("check", "a path/with spaces", "--format", "text");
    }

    @Test
    void theServerGetsMoreMemoryAndTheUserTheLastWord() throws Exception {
        Run run = clone.built().with("IRORI_JAVA_OPTS", "-Xmx3g -Dx=y").run("up", "--port", "9090");

        assertThat(run.output().lines()).containsSubsequence("-Xmx1g", "-Xmx3g", "-Dx=y", "-jar", "up", "--port");
    }

    @Test
    void worksThroughALink() throws Exception {
        clone.built();
        Path link = Files.createSymbolicLink(
                clone.root().resolveSibling("linked"), clone.root().resolve("irori"));

        assertThat(clone.launch(link, "check").output()).contains(clone.root() + "/server/target");
    }

    @Test
    void buildsWhatIsMissing() throws Exception {
        Run run = clone.maven("mkdir -p server/target && : > server/target/server-1-exec.jar")
                .run("check");

        assertThat(run.status()).isZero();
        assertThat(run.errors()).contains("building server", "built in");
        assertThat(run.output()).contains("-jar");
        assertThat(Files.readString(clone.root().resolve("target/build.log"))).contains("-Pfast", "package");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        clone.built()
                .age(
                        "mapping/src/main/java/A.java",
                        "class A { int b; }",
                        Instant.now().plusSeconds(120));

        Run run = clone.maven(": > server/target/server-1-exec.jar").run("check");

        assertThat(run.errors()).contains("building server");
    }

    @Test
    void aFailedBuildShowsItsEnd() throws Exception {
        Run run = clone.maven("echo the compiler is unhappy; exit 1").run("check");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("the compiler is unhappy", "the build failed", "target/build.log");
    }

    @Test
    void withoutMavenItNamesTheCommands() throws Exception {
        Run run = clone.withoutMaven("bash", "uname", "sed", "head", "dirname", "find")
                .run("check");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("Maven 3.8 or newer", "install");
    }

    @Test
    void testPassesSizeAndSharedFolder() throws Exception {
        Files.createDirectories(clone.root().resolveSibling("shared"));

        Run run = clone.maven(report(3, 0, 0, "")).run("test", "--full");

        assertThat(run.status()).isZero();
        assertThat(run.output().lines())
                .contains(
                        "verify",
                        "-Dirori.size=full",
                        "-Dirori.shared=" + clone.root().resolveSibling("shared"))
                .endsWith("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void aFailedTestFailsTheRun() throws Exception {
        assertThat(clone.maven(report(3, 1, 0, "")).run("test").status()).isEqualTo(1);
    }

    @Test
    void aBuildThatBreaksOffSaysSo() throws Exception {
        Run run = clone.maven(report(3, 0, 0, "") + "exit 1").run("test");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("not everything ran");
    }

    @Test
    void aRunWithoutTestsFails() throws Exception {
        assertThat(clone.maven(":").run("test").status()).isEqualTo(1);
    }

    @Test
    void skippingWithoutReferenceDataIsFine() throws Exception {
        Run run = clone.maven(report(3, 0, 1, "irori.shared names no folder")).run("test");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("  dev.irori.ATest.reads: irori.shared names no folder");
    }

    @Test
    void skippingReferenceDataThatIsThereFails() throws Exception {
        Files.createDirectories(clone.root().resolveSibling("shared"));

        Run run = clone.maven(report(3, 0, 1, "irori.shared names no folder")).run("test");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("! dev.irori.ATest.reads", "1 tests were skipped that must run here");
    }

    @Test
    void skippingForWantOfAnotherUserFailsInCiOnly() throws Exception {
        clone.built().maven(report(3, 0, 1, "setpriv cannot change the user here"));
        assertThat(clone.run("test").status()).isZero();

        Run ci = clone.launch(clone.root().resolve(".ci/run"));

        assertThat(ci.status()).isEqualTo(1);
        assertThat(ci.output()).contains("! dev.irori.ATest.reads");
    }

    @Test
    void ciTriesABenchmarkAndEndsWithTheCounts() throws Exception {
        Run ci = clone.built().maven(report(3, 0, 0, "")).launch(clone.root().resolve(".ci/run"));

        assertThat(ci.status()).isZero();
        assertThat(ci.output().lines())
                .containsSubsequence("check", "--smoke", "verify")
                .endsWith("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void whoStopsTheLauncherStopsItsWork() throws Exception {
        Path started = clone.root().resolve("started");
        Process process = clone.maven("echo $$ > started\nexec sleep 600").start("test");
        while (!Files.exists(started) || Files.size(started) == 0) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        long maven = Long.parseLong(Files.readString(started).strip());

        process.destroy();

        assertThat(process.waitFor()).isNotZero();
        assertThat(ProcessHandle.of(maven)).isEmpty();
    }

    private static String report(int tests, int failures, int skipped, String reason) {
        String testcase = "<testcase name=\"reads\" classname=\"dev.irori.ATest\" time=\"0\">\n";
        String xml = "<testsuite name=\"dev.irori.ATest\" tests=\"%d\" errors=\"0\" skipped=\"%d\" failures=\"%d\">\n"
                        .formatted(tests, skipped, failures)
                + testcase + (skipped > 0 ? "<skipped message=\"" + reason + "\"/>\n" : "")
                + "</testcase>\n</testsuite>";
        return "mkdir -p mapping/target/surefire-reports\n"
                + "cat > mapping/target/surefire-reports/TEST-dev.irori.ATest.xml <<'XML'\n" + xml + "\nXML\n";
    }
}
