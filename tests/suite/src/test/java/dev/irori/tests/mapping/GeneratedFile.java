package dev.irori.tests.mapping;

import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientNumber;
import dev.irori.mapping.layout.MigrationMap;
import dev.irori.mapping.layout.PadRule;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of a generated network beside what its author meant it to say. */
record GeneratedFile(Chart chart, Filing filing, Draft draft, StoredFile stored) {
    private static final boolean FULL = "full".equals(System.getProperty("irori.size"));
    private static final int INSTITUTIONS = 5;
    /** Long enough to hold the vendor change of the first hospital. */
    private static final int YEARS = 4;

    /** The network these tests share; chart by chart, never all of it in memory. */
    static Stream<List<GeneratedFile>> charts() {
        return charts(FULL ? 300 : 10);
    }

    static Stream<List<GeneratedFile>> charts(int people) {
        Network network = Network.plan(Settings.network(INSTITUTIONS, people, YEARS, 7, Quirks.REALISTIC));
        return network.charts().map(chart -> files(network, chart));
    }

    private static List<GeneratedFile> files(Network network, Chart chart) {
        List<Draft> drafts = network.drafts(chart);
        List<GeneratedFile> files = new ArrayList<>();
        int next = 0;
        for (Root root : chart.institution().roots()) {
            for (Filing filing : network.filings(chart, root)) {
                Draft draft = drafts.get(next++);
                if (!draft.omitted()) {
                    files.add(new GeneratedFile(chart, filing, draft, stored(chart, root, draft)));
                }
            }
        }
        return files.stream().filter(file -> file.stored.hasKind()).toList();
    }

    private static StoredFile stored(Chart chart, Root root, Draft draft) {
        Draft.Rendered file = draft.render();
        String path = file.path().substring(root.prefix().length());
        return StoredFile.of(layout(chart, root), root.namespace(), path, file.bytes())
                .orElseThrow(() -> new AssertionError("not a path: " + path));
    }

    private static RootLayout layout(Chart chart, Root root) {
        MigrationMap renumbered = root.migrated()
                ? new MigrationMap(Map.of(
                        new PatientNumber(chart.institution()
                                .oldPatientNumber(chart.person().index())),
                        new PatientNumber(chart.number())))
                : MigrationMap.NONE;
        PadRule pad = PadRule.zeros(chart.institution().width());
        return new RootLayout(chart.institution().id(), new Namespace("main"), pad, renumbered);
    }

    boolean current() {
        return filing.current();
    }

    @Override
    public String toString() {
        return draft.path();
    }
}
