package dev.irori.store;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.Outcome;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A generated network on disk: written here, and read back as any other stores are. */
public final class SyntheticTree {
    private static final String ROOTS = "roots.tsv";
    private static final Map<String, Root.Shape> SHAPES =
            Map.of("STD", Root.Shape.STANDARD, "EXT", Root.Shape.EXTENDED);

    private SyntheticTree() {}

    /**
     * Fills the folder, which must be empty or from an earlier run.
     *
     * @param written told the number of files so far, on the thread that makes them
     */
    public static Outcome<Long> write(String path, Settings settings, LongConsumer written) {
        return NewTree.take(path).then(tree -> {
            AtomicLong files = new AtomicLong();
            try (Writers writers = new Writers(tree)) {
                Network.plan(settings).write((name, bytes) -> {
                    writers.write(name, bytes);
                    written.accept(files.incrementAndGet());
                });
                writers.finish();
                return Outcome.ok(files.get());
            } catch (IOException e) {
                return Outcome.failed(Refused.problem(e, path));
            }
        });
    }

    /** The stores of the network at {@code path}, as its list of roots names them. */
    public static Outcome<List<Root>> roots(String path) {
        return Tree.open(path).then(tree -> {
            try (tree) {
                return tree.read(ROOTS)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.startsWith("#"))
                                .map(line -> line.split("\t", -1))
                                .filter(columns -> SHAPES.containsKey(columns[5]))
                                .map(columns -> root(path, columns))
                                .toList());
            }
        });
    }

    private static Root root(String path, String[] columns) {
        Root.Shape shape = SHAPES.getOrDefault(columns[5], Root.Shape.STANDARD);
        return new Root(
                new InstitutionId(columns[0]), columns[2], new Namespace(columns[6]), shape, path + "/" + columns[4]);
    }
}
