package dev.irori.tests.build;

import dev.irori.tests.arch.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A clone in miniature: the real launcher, a jar, sources, and tools that print their arguments instead of working. */
final class Checkout {
    private final Path root;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();
    private String search = ":/usr/bin:/bin";

    private Checkout(Path root, Path tools) {
        this.root = root;
        this.tools = tools;
    }

    static Checkout in(Path folder) throws IOException {
        Checkout checkout = new Checkout(folder.resolve("a clone with spaces"), folder.resolve("tools"));
        checkout.lay("irori", Files.readString(Repository.root().resolve("irori")));
        checkout.lay(".ci/run", Files.readString(Repository.root().resolve(".ci/run")));
        for (String module : List.of("", "mapping/", "server/", "tests/bench/")) {
            checkout.lay(module + "pom.xml", "<project/>");
        }
        checkout.lay("mapping/src/main/java/A.java", "class A {}");
        checkout.lay("server/src/main/java/B.java", "class B {}");
        checkout.lay("tests/bench/src/main/java/C.java", "class C {}");
        checkout.tool(
                "jdk/bin/java",
                "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.15\"' >&2 && exit\n"
                        + "printf '%s\\n' java \"$@\"");
        checkout.tool("jdk/bin/javac", "");
        checkout.tool(
                "bin/mvn",
                "[ \"$1\" = -version ] && echo 'Apache Maven 3.9.9' && exit\nprintf '%s\\n' mvn \"$@\"\n"
                        + "[ ! -f after-mvn ] || . ./after-mvn");
        checkout.with("JAVA_HOME", checkout.tools.resolve("jdk").toString())
                .with("IRORI_NO_INSTALL", "1")
                .with("CI", "")
                .with("IRORI_SHARED", "");
        return checkout;
    }

    Path root() {
        return root;
    }

    Checkout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Only the named programs of the machine are found, and no Maven. */
    Checkout withoutMaven(String... programs) throws IOException {
        search = "";
        Files.delete(tools.resolve("bin/mvn"));
        for (String program : programs) {
            tool("bin/" + program, "exec /usr/bin/" + program + " \"$@\"");
        }
        return this;
    }

    /** Puts a file into the clone, older than a jar that is laid now. */
    Checkout lay(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** Jars newer than all that lies here, as after a build. */
    Checkout built() throws IOException {
        Instant later = Instant.now().plusSeconds(60);
        return age("server/target/server-1-exec.jar", "", later).age("tests/bench/target/bench-1-exec.jar", "", later);
    }

    Checkout age(String path, String text, Instant time) throws IOException {
        lay(path, text);
        Files.setLastModifiedTime(root.resolve(path), FileTime.from(time));
        return this;
    }

    /** What Maven would do besides naming its arguments, in the folder it was started in. */
    Checkout maven(String script) throws IOException {
        return lay("after-mvn", script);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return launch(root.resolve("irori"), arguments);
    }

    Run launch(Path launcher, String... arguments) throws IOException, InterruptedException {
        Process process = process(launcher, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output, Files.readString(errors()));
    }

    Process start(String... arguments) throws IOException {
        return process(root.resolve("irori"), arguments);
    }

    private Process process(Path launcher, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments))
                                .toList())
                .directory(root.getParent().toFile())
                .redirectError(errors().toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.resolve("bin") + search);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private Path errors() {
        return root.resolveSibling("errors.txt");
    }

    private void tool(String path, String script) throws IOException {
        Path file = tools.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** How a run ended. */
    record Run(int status, String output, String errors) {}
}
