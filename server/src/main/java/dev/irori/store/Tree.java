package dev.irori.store;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A root opened read-only. Links are never followed, nothing but regular files is read, nothing outside the root is
 * reached, and no file is larger in memory than the limit.
 */
public final class Tree implements AutoCloseable {
    /** A scanned document of extended storage is the largest thing a tree legitimately holds. */
    public static final int LARGEST_FILE = 32 << 20;

    private final Folder root;
    private final String path;

    private Tree(Folder root, String path) {
        this.root = root;
        this.path = path;
    }

    /** Told what a walk finds. A problem concerns one name; the walk goes on with the next. */
    public interface Visitor {
        void patient(Patient patient);

        void problem(Problem problem);
    }

    /**
     * All files of one patient, in the order of the walk.
     *
     * @param name the directory's name, exactly as written
     * @param path the directory, relative to the root
     */
    public record Patient(String name, String path, List<TreeFile> files) {
        public Patient {
            files = List.copyOf(files);
        }
    }

    /**
     * A store found by {@link #locate}.
     *
     * @param only the one file that was asked for, relative to the root
     */
    public record Place(String root, Root.Shape shape, Optional<String> only) {}

    /** The stores at or below a path, or the one file it names with the root it lies in. */
    public static Outcome<List<Place>> locate(String path) {
        try {
            return Outcome.ok(Locator.places(path));
        } catch (IOException | InvalidPathException e) {
            return Outcome.failed(Refused.problem(e, path));
        }
    }

    public static Outcome<Tree> open(String path) {
        try {
            return Outcome.ok(new Tree(Folder.open(Path.of(path)), path));
        } catch (IOException | InvalidPathException e) {
            return Outcome.failed(Refused.problem(e, path));
        }
    }

    /** As it was given to {@link #open}. */
    public String path() {
        return path;
    }

    /** A name inside the root; absolute paths and {@code ..} are refused here, links when it is opened. */
    public Outcome<TreeFile> file(String relative) {
        try {
            Path parts = Path.of(relative);
            if (parts.isAbsolute() || relative.isEmpty()) {
                return outside(relative);
            }
            TreeFile file = null;
            for (Path part : parts) {
                if (part.toString().equals("..") || part.toString().equals(".")) {
                    return outside(relative);
                }
                file = new TreeFile(file, part);
            }
            return file == null ? outside(relative) : Outcome.ok(file);
        } catch (InvalidPathException e) {
            return Outcome.failed(Refused.problem(e, relative));
        }
    }

    private static Outcome<TreeFile> outside(String relative) {
        return Outcome.failed(new Problem.Unreadable(FileFault.OUTSIDE, relative));
    }

    /** One file. To read many, keep a {@link #reader}: it reuses the directories it has open. */
    public Outcome<byte[]> read(String relative) {
        return file(relative).then(file -> {
            try (TreeReader reader = reader()) {
                return reader.read(file);
            }
        });
    }

    /** For one thread. */
    public TreeReader reader() {
        return new TreeReader(root, LARGEST_FILE);
    }

    /** Every patient of the root by names alone: at each depth the position tells what a name is. */
    public void walk(Root.Shape shape, boolean sorted, Visitor visitor) {
        new Walk(shape, sorted, visitor).run(root);
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
