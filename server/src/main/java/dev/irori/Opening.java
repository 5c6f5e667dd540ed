package dev.irori;

import dev.irori.catalog.Catalog;
import dev.irori.catalog.Holding;
import dev.irori.store.DataFolder;
import dev.irori.store.Root;
import dev.irori.store.SyntheticTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** What happens between the first answer and the ready line: the stores are known and each was counted once. */
@Component
class Opening implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final String DEMO = "demo";
    private static final String DEMO_IN_WORK = "demo.new";

    private final Settings settings;
    private final DataFolder folder;
    private final Catalog catalog;

    Opening(Settings settings, DataFolder folder, Catalog catalog) {
        this.settings = settings;
        this.folder = folder;
        this.catalog = catalog;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<Root> roots = roots();
        catalog.follow(roots);
        Set<String> counted = catalog.holdings().stream()
                .filter(holding -> holding.counted().isPresent())
                .map(Holding::path)
                .collect(Collectors.toSet());
        Map<Boolean, List<Root>> known =
                roots.stream().collect(Collectors.partitioningBy(r -> counted.contains(r.path())));
        known.getOrDefault(false, List.of()).forEach(this::count);
        later(() -> known.getOrDefault(true, List.of()).forEach(this::count));
    }

    private void count(Root root) {
        LOG.debug("Counting {}", root.path());
        catalog.count(root);
    }

    /** What is known from last time is shown at once and brought up to date behind it. */
    private static void later(Runnable work) {
        Thread thread = new Thread(work, "recount");
        thread.setDaemon(true);
        thread.start();
    }

    private List<Root> roots() throws IOException {
        if (!settings.roots().isEmpty()) {
            return settings.roots().stream().map(Settings.Store::root).toList();
        }
        if (!folder.has(DEMO)) {
            generate();
            folder.publish(DEMO_IN_WORK, DEMO);
        }
        return SyntheticTree.roots(folder.path(DEMO)).fold(roots -> roots, problem -> {
            throw new Irori.Refusal(problem);
        });
    }

    private void generate() {
        LOG.info("Generating the demo network (once)");
        Settings.Demo demo = settings.demo();
        long[] next = {System.nanoTime() + PATIENCE};
        SyntheticTree.write(folder.path(DEMO_IN_WORK), demo.network(), written -> {
                    if (System.nanoTime() > next[0]) {
                        next[0] += PATIENCE;
                        LOG.info("{} files", written);
                    }
                })
                .fold(written -> written, problem -> {
                    throw new Irori.Refusal(problem);
                });
    }
}
