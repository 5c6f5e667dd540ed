package dev.irori.store;

import dev.irori.kernel.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Recognizes a store by its first patient: a folder whose name begins with the names of the two above it. */
final class Locator {
    private static final int DEEPEST = 4;
    private static final int LEVEL = 3;
    private static final int[] DEPTHS = {6, 7, 5};

    private Locator() {}

    static List<Tree.Place> places(String path) throws IOException {
        Path start = Path.of(path);
        BasicFileAttributes kind = Files.readAttributes(start, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (kind.isRegularFile()) {
            return List.of(around(start.toAbsolutePath().normalize()));
        }
        if (kind.isOther()) {
            throw new Refused(FileFault.SPECIAL);
        }
        List<Tree.Place> found = new ArrayList<>();
        try (Folder folder = Folder.open(start)) {
            below(folder, path, DEEPEST, found);
        }
        return found;
    }

    private static void below(Folder folder, String path, int depth, List<Tree.Place> found) throws IOException {
        Optional<Root.Shape> shape = shape(folder);
        if (shape.isPresent()) {
            found.add(new Tree.Place(path, shape.get(), Optional.empty()));
        } else if (depth > 0) {
            for (Path name : folders(folder)) {
                inside(folder, name, child -> {
                    below(child, path + "/" + name, depth - 1, found);
                    return Optional.empty();
                });
            }
        }
    }

    private interface Look {
        Optional<Root.Shape> at(Folder folder) throws IOException;
    }

    /** What an unreadable folder hides cannot be known; the stores that can be read are found all the same. */
    private static Optional<Root.Shape> inside(Folder parent, Path name, Look look) {
        try (Folder child = parent.child(name)) {
            return look.at(child);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> folders(Folder folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path name : folder.names(true)) {
            if (!name.toString().startsWith(".") && folder.attributes(name).isDirectory()) {
                folders.add(name);
            }
        }
        return folders;
    }

    private static Optional<Root.Shape> shape(Folder root) throws IOException {
        return first(folders(root), first -> inside(root, first, folder -> firstLevel(folder, first.toString())));
    }

    private static Optional<Root.Shape> first(List<Path> names, Function<Path, Optional<Root.Shape>> shape) {
        return names.stream().map(shape).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Root.Shape> firstLevel(Folder folder, String first) throws IOException {
        if (first.length() > LEVEL) {
            return isLog(folder, first) ? Optional.of(Root.Shape.TRANSACTION) : Optional.empty();
        }
        List<Path> seconds = folders(folder).stream()
                .filter(second -> second.toString().length() <= LEVEL)
                .toList();
        return first(seconds, second -> inside(folder, second, inner -> secondLevel(inner, first, second.toString())));
    }

    private static Optional<Root.Shape> secondLevel(Folder folder, String first, String second) throws IOException {
        for (Path third : folders(folder)) {
            if (isPatient(first, second, third.toString())) {
                boolean date = !third.toString().startsWith(first + second);
                return Optional.of(leaf(folder, third, date ? 1 : 2));
            }
        }
        return Optional.empty();
    }

    private static boolean isLog(Folder folder, String name) throws IOException {
        boolean year = name.length() == 4 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return year
                && folder.names(true).stream().anyMatch(file -> file.toString().startsWith("TR_"));
    }

    private static boolean isPatient(String first, String second, String third) {
        return third.startsWith(first + second) || (first.equals(second) && Walk.isDate(third));
    }

    /** Looks for the first name below a data type: a document has a folder of its own. */
    private static Root.Shape leaf(Folder parent, Path name, int levels) throws IOException {
        Folder at = parent.child(name);
        try {
            for (int depth = 0; depth < levels; depth++) {
                List<Path> inner = folders(at);
                if (inner.isEmpty()) {
                    return Root.Shape.STANDARD;
                }
                Folder next = at.child(inner.get(0));
                at.close();
                at = next;
            }
            return folders(at).isEmpty() ? Root.Shape.STANDARD : Root.Shape.EXTENDED;
        } finally {
            at.close();
        }
    }

    /** The root above one file, told by the folders it lies in; a stray file is its own root. */
    private static Tree.Place around(Path file) {
        int names = file.getNameCount();
        for (int depth : DEPTHS) {
            if (names > depth && isInside(file, names - depth, depth == 5)) {
                Root.Shape shape = depth == 7 ? Root.Shape.EXTENDED : Root.Shape.STANDARD;
                Path root = file.getRoot().resolve(file.subpath(0, names - depth));
                return place(root, shape, file);
            }
        }
        return place(file.resolveSibling(""), Root.Shape.STANDARD, file);
    }

    private static boolean isInside(Path file, int from, boolean unsplit) {
        String first = file.getName(from).toString();
        String second = file.getName(from + 1).toString();
        String third = file.getName(from + 2).toString();
        boolean levels = first.length() <= LEVEL && second.length() <= LEVEL;
        return levels && (unsplit ? first.equals(second) && Walk.isDate(third) : third.startsWith(first + second));
    }

    private static Tree.Place place(Path root, Root.Shape shape, Path file) {
        return new Tree.Place(
                root.toString(), shape, Optional.of(root.relativize(file).toString()));
    }
}
