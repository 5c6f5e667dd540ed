package dev.irori.store;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder Irori keeps its own things in. Held by one process at a time; the lock dies with its holder, so a killed
 * server leaves nothing to clean up.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be; {@link FileFault#BUSY} when another process holds it. */
    @SuppressWarnings("resource") // released with the channel, on close or by the end of the process
    public static Outcome<DataFolder> open(String folder) {
        try {
            Path path = Path.of(folder).toAbsolutePath().normalize();
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Outcome.failed(new Problem.Unreadable(FileFault.BUSY, folder));
            }
            return Outcome.ok(new DataFolder(path, channel));
        } catch (IOException | InvalidPathException e) {
            return Outcome.failed(Refused.problem(e, folder));
        }
    }

    /** Where {@code name} lies, for those who hand it to another program. */
    public String path(String name) {
        return path.resolve(name).toString();
    }

    public boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    public Optional<String> text(String name) {
        try {
            return Optional.of(Files.readString(path.resolve(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void write(String name, String text) throws IOException {
        Files.writeString(path.resolve(name), text, StandardCharsets.UTF_8);
    }

    public void delete(String name) throws IOException {
        NewTree.delete(path.resolve(name));
    }

    /** Makes {@code from} appear as {@code to} in one step: nobody ever sees half of it. */
    public void publish(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
