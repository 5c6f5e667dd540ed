package dev.irori.catalog;

import dev.irori.store.DataFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL on a folder of its own. It outlives a killed server, so whatever an earlier server left running there is
 * stopped first; the data folder's lock makes sure that no living server still uses it.
 */
final class EmbeddedDatabase implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String FOLDER = "postgres";
    private static final String PID_FILE = FOLDER + "/postmaster.pid";
    /** Written after the first start: a folder without it was abandoned half made. */
    private static final String COMPLETE = "postgres.complete";

    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(DataFolder folder, int port) throws IOException {
        stopLeftover(folder);
        if (!folder.has(COMPLETE)) {
            folder.delete(FOLDER);
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.path(FOLDER))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setLocaleConfig("locale", "C.UTF-8")
                // The library turns the first two off; a committed row must survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB");
        if (port != 0) {
            builder.setPort(port);
        }
        EmbeddedDatabase started = new EmbeddedDatabase(builder.start());
        folder.write(COMPLETE, "");
        return started;
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static void stopLeftover(DataFolder folder) throws IOException {
        Optional<String> file = folder.text(PID_FILE);
        if (file.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> leftover =
                pid(file.get()).flatMap(ProcessHandle::of).filter(process -> isOurs(process, folder.path(FOLDER)));
        if (leftover.isPresent()) {
            LOG.info(
                    "Stopping the database an earlier server left behind (process {})",
                    leftover.get().pid());
            stop(leftover.get());
        } else {
            // The number now belongs to somebody else, and PostgreSQL would refuse to start because of it.
            folder.delete(PID_FILE);
        }
    }

    private static Optional<Long> pid(String file) {
        return file.lines()
                .findFirst()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && line.length() < 10 && line.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf);
    }

    private static boolean isOurs(ProcessHandle process, String path) {
        boolean postgres =
                process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
        return postgres
                && process.info()
                        .arguments()
                        .filter(a -> Arrays.asList(a).contains(path))
                        .isPresent();
    }

    /** An interrupt is PostgreSQL's fast shutdown: sessions of the dead server are dropped, not waited for. */
    private static void stop(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(RECOVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + process.pid(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the database of an earlier server does not stop: process " + process.pid(), e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
