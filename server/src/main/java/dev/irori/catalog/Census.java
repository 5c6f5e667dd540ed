package dev.irori.catalog;

import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.StandardName;
import dev.irori.store.Root;
import dev.irori.store.Tree;
import dev.irori.store.TreeFile;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what one root holds, by names alone. */
final class Census implements Tree.Visitor {
    private final Root.Shape shape;
    private final SortedMap<String, Long> types = new TreeMap<>();
    private long patients;
    private long problems;
    private @Nullable FileStamp newest;

    private Census(Root.Shape shape) {
        this.shape = shape;
    }

    static Outcome<Census> of(Root root) {
        return Tree.open(root.path()).map(tree -> {
            Census census = new Census(root.shape());
            try (tree) {
                tree.walk(root.shape(), false, census);
            }
            return census;
        });
    }

    long patients() {
        return patients;
    }

    long problems() {
        return problems;
    }

    SortedMap<String, Long> types() {
        return types;
    }

    Optional<FileStamp> newest() {
        return Optional.ofNullable(newest);
    }

    @Override
    public void patient(Tree.Patient patient) {
        patients++;
        int below = patient.path().length() + 1;
        for (TreeFile file : patient.files()) {
            String path = file.path();
            int type = path.indexOf('/', below) + 1;
            int name = path.indexOf('/', type) + 1;
            types.merge(path.substring(type, name - 1), 1L, Long::sum);
            stamp(path.substring(name)).fold(this::arrived, this::refused);
        }
    }

    private Outcome<FileStamp> stamp(String name) {
        if (shape == Root.Shape.STANDARD) {
            return StandardName.parse(name).map(StandardName::stamp);
        }
        int document = name.indexOf('/');
        return ContentFolder.parse(document < 0 ? name : name.substring(0, document))
                .map(ContentFolder::stamp);
    }

    private boolean arrived(FileStamp stamp) {
        if (newest == null || newest.compareTo(stamp) < 0) {
            newest = stamp;
        }
        return true;
    }

    private boolean refused(Problem problem) {
        problem(problem);
        return false;
    }

    @Override
    public void problem(Problem problem) {
        problems++;
    }
}
