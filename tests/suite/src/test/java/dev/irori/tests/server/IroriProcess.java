package dev.irori.tests.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own. */
public final class IroriProcess implements AutoCloseable {
    private static final String READY = "Irori is ready: ";

    private final Process process;
    private final StringBuffer out = new StringBuffer();
    private final StringBuffer err = new StringBuffer();
    private final CompletableFuture<String> url = new CompletableFuture<>();
    private final CompletableFuture<Void> outRead;
    private final CompletableFuture<Void> errRead;

    private IroriProcess(Process process) {
        this.process = process;
        this.outRead = CompletableFuture.runAsync(this::readOut);
        this.errRead = CompletableFuture.runAsync(() -> read(process.errorReader(StandardCharsets.UTF_8), err));
    }

    public static IroriProcess start(List<String> before, String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "dev.irori.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new IroriProcess(builder.start());
    }

    public static IroriProcess up(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("up", "--port", "0"));
        command.addAll(List.of(arguments));
        return start(List.of(), classPath(), command);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** For a user who may not look into the folders ours lies in. */
    public static String copiedClassPath(Path into) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : classPath().split(":")) {
            Path from = Path.of(entry);
            if (Files.exists(from) && !entry.contains("postgres")) {
                Path to = into.resolve(copies.size() + "-" + from.getFileName());
                copy(from, to);
                copies.add(to.toString());
            }
        }
        return String.join(":", copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Whether a command can be started with {@code before} in front of it. */
    public static boolean works(List<String> before) throws InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void readOut() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                out.append(line).append('\n');
                if (line.startsWith(READY)) {
                    url.complete(line.substring(READY.length()));
                }
            }
        } catch (IOException e) {
            out.append(e);
        }
        url.completeExceptionally(new AssertionError("ended before it was ready"));
    }

    private static void read(BufferedReader from, StringBuffer to) {
        try (from) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                to.append(line).append('\n');
            }
        } catch (IOException e) {
            to.append(e);
        }
    }

    /** The address, once the ready line was printed. */
    public String url() throws Exception {
        try {
            return url.get(3, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError("not ready: " + out + err, e);
        }
    }

    public int awaitEnd() throws Exception {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("still running: " + out + err);
        }
        outRead.get(1, TimeUnit.MINUTES);
        errRead.get(1, TimeUnit.MINUTES);
        return process.exitValue();
    }

    /** kill -9. */
    public void kill() throws Exception {
        process.destroyForcibly();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    /** A polite request to stop. */
    public int stop() throws Exception {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
        return process.exitValue();
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
