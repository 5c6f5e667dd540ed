package dev.irori.bench;

import dev.irori.kernel.Namespace;
import dev.irori.mapping.Source;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Decoder;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Messages of a generated network as an integrator meets them: as many laboratory reports, prescriptions, problem lists
 * and ADT messages, of which those with little in them are left out.
 */
final class Mixture {
    private static final int INSTITUTIONS = 5;
    private static final int YEARS = 3;

    private Mixture() {}

    /** What is measured, and how much a message must hold to be taken. */
    private enum Sort {
        REPORT("OML-11", "OBX", 12),
        PRESCRIPTION("OMP-01", "RXE", 3),
        PROBLEMS("PPR-01", "PRB", 3),
        REGISTRATION("ADT-00", "PID", 1);

        private final String type;
        private final String segment;
        private final int least;

        Sort(String type, String segment, int least) {
            this.type = type;
            this.segment = segment;
            this.least = least;
        }

        boolean takes(Draft draft) {
            return draft.type().equals(type)
                    && draft.all(segment).size() >= least
                    && !draft.omitted()
                    && !draft.segment("MSH").get(9).startsWith("ADT^A23");
        }
    }

    /** A message in every form a contender may want; only the bytes are measured input. */
    static final class Item {
        final Source source;
        final byte[] bytes;
        final String text;
        final Message message;

        private Item(Source source, byte[] bytes) {
            this.source = source;
            this.bytes = bytes;
            this.text = Decoder.decode(bytes, CharsetPolicy.AUTO, Limits.DEFAULT)
                    .map(Decoded::text)
                    .orThrow();
            this.message =
                    Message.read(bytes, CharsetPolicy.AUTO, Limits.DEFAULT).orThrow();
        }

        String type() {
            return source.key().type();
        }
    }

    /** As many of each sort, dealt in turns. */
    static List<Item> of(int each) {
        Map<Sort, List<Item>> found = new TreeMap<>();
        for (Sort sort : Sort.values()) {
            found.put(sort, new ArrayList<>());
        }
        Network network = Network.plan(Settings.network(INSTITUTIONS, each, YEARS, 1, Quirks.REALISTIC));
        network.charts()
                .takeWhile(chart -> found.values().stream().anyMatch(items -> items.size() < each))
                .forEach(chart -> collect(network, chart, each, found));
        int least = found.values().stream().mapToInt(List::size).min().orElse(0);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < least; i++) {
            for (List<Item> sort : found.values()) {
                items.add(sort.get(i));
            }
        }
        return items;
    }

    private static void collect(Network network, Chart chart, int each, Map<Sort, List<Item>> found) {
        for (Draft draft : network.drafts(chart)) {
            found.forEach((sort, items) -> {
                if (items.size() < each && sort.takes(draft)) {
                    items.add(item(chart.institution(), draft));
                }
            });
        }
    }

    private static Item item(Institution institution, Draft draft) {
        Draft.Rendered file = draft.render();
        StandardPath path =
                StandardPath.parse(file.path().substring(draft.root().length())).orThrow();
        RootLayout root = RootLayout.of(institution.id(), new Namespace("main"));
        return new Item(Source.of(root, root.key(path), path.name()), file.bytes());
    }
}
