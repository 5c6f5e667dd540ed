package dev.irori.store;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder we fill with a synthetic network. Only an empty folder, or one that carries the mark of an earlier run, is
 * taken; a hospital's tree is never written to. Files may be written from several threads.
 */
final class NewTree {
    private static final String MARK = ".irori-synthetic";
    private static final byte[] WORDS = "Synthetic data. irori generate may replace this folder.\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Path root;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    private NewTree(Path root) {
        this.root = root;
    }

    /** Takes the folder, emptying it when it is ours. */
    static Outcome<NewTree> take(String path) {
        try {
            Path root = Path.of(path).toAbsolutePath();
            if (Files.exists(root) && !isEmpty(root)) {
                if (!Files.isRegularFile(root.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
                    return Outcome.failed(new Problem.Unreadable(FileFault.OCCUPIED, path));
                }
                empty(root);
            }
            Files.createDirectories(root);
            Files.write(root.resolve(MARK), WORDS);
            return Outcome.ok(new NewTree(root));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Outcome.failed(Refused.problem(e, path));
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(root)) {
            return !names.iterator().hasNext();
        }
    }

    /** The mark goes last: an interrupted run leaves a folder that can still be taken. */
    private static void empty(Path root) throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(root)) {
            for (Path name : names) {
                if (!name.endsWith(MARK)) {
                    delete(name);
                }
            }
        }
    }

    /** Removes what lies at {@code path} without following a link. */
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> names = Files.newDirectoryStream(path)) {
                for (Path name : names) {
                    delete(name);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    void write(String relative, byte[] bytes) throws IOException {
        Path file = root.resolve(relative).normalize();
        Path folder = file.getParent();
        if (folder == null || !file.startsWith(root)) {
            throw new Refused(FileFault.OUTSIDE);
        }
        if (made.add(folder)) {
            Files.createDirectories(folder);
        }
        try {
            Files.write(
                    file,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            // Another thread noted the folder and has not made it yet.
            Files.createDirectories(folder);
            Files.write(file, bytes);
        }
    }
}
