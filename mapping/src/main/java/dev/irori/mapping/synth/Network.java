package dev.irori.mapping.synth;

import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Charts;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.plan.Migration;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import dev.irori.mapping.synth.world.Population;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Habits;
import dev.irori.mapping.synth.write.Scribe;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A planned network. Charts are made when asked for, person by person, and always the same; {@link #write} turns them
 * into files without ever holding more than one person and the transaction logs of the last weeks.
 */
public final class Network {
    /** The last day of the network; nothing depends on the clock. */
    public static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final Settings settings;
    private final List<Institution> institutions;
    private final LocalDate from;

    private Network(Settings settings) {
        this.settings = settings;
        this.institutions = Institution.first(settings.institutions());
        this.from = LAST.plusDays(1).minusYears(settings.years());
    }

    public static Network plan(Settings settings) {
        return new Network(settings);
    }

    public Settings settings() {
        return settings;
    }

    public List<Institution> institutions() {
        return institutions;
    }

    /** Everyone, household by household. */
    public Stream<Person> people() {
        Iterator<Person> people = new Population(settings.seed(), settings.patients(), from, LAST);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(people, Spliterator.ORDERED), false);
    }

    /** Everything every institution filed, chart by chart. */
    public Stream<Chart> charts() {
        Charts charts = new Charts(settings.seed(), institutions, from, LAST, settings.quirks() == Quirks.REALISTIC);
        if (settings.files() > 0) {
            return people().limit(1).map(person -> charts.exactly(person, settings.files()));
        }
        return people().flatMap(person -> charts.of(person).stream());
    }

    /** The files of a chart before their bytes are made, one per filing and root that holds it. */
    public List<Draft> drafts(Chart chart) {
        List<Draft> drafts = new ArrayList<>();
        each(chart, (root, filing, draft) -> drafts.add(draft));
        return drafts;
    }

    private interface Each {
        void accept(Root root, Filing filing, Draft draft);
    }

    private void each(Chart chart, Each each) {
        Habits habits = new Habits(settings.seed());
        for (Root root : chart.institution().roots()) {
            Scribe scribe = new Scribe(root, settings.quirks());
            for (Filing filing : filings(chart, root)) {
                Draft draft = scribe.draft(chart, filing);
                if (settings.quirks() == Quirks.REALISTIC) {
                    habits.apply(draft, root.vendor(), filing);
                }
                each.accept(root, filing, draft);
            }
        }
    }

    /** What a root holds of a chart. */
    public List<Filing> filings(Chart chart, Root root) {
        if (root.kind() == Root.Kind.TRS) {
            return List.of();
        }
        boolean split = root.kind() == Root.Kind.STD && chart.institution().changedVendor() && settings.files() == 0;
        if (root.migrated()) {
            return split ? Migration.old(chart) : List.of();
        }
        List<Filing> filings = split ? Migration.present(chart) : chart.filings();
        boolean extended = root.kind() == Root.Kind.EXT;
        return filings.stream()
                .filter(f -> f.extended() == extended && f.written())
                .toList();
    }

    /** A network that begins after the vendor change has no old store, and a single patient only the standard one. */
    private boolean hasFiles(Root root) {
        if (settings.files() > 0) {
            return root.kind() == Root.Kind.STD && !root.migrated();
        }
        return !root.migrated() || from.isBefore(Institution.CUTOVER);
    }

    public void write(Sink sink) {
        write(sink, draft -> {});
    }

    /** Writes everything; {@code hook} may alter each draft before its bytes are made. */
    public void write(Sink sink, Consumer<Draft> hook) {
        Description description = new Description();
        sink.file("roots.tsv", Description.roots(institutions, this::hasFiles).getBytes(StandardCharsets.UTF_8));
        Map<InstitutionId, TransactionLog> logs = new LinkedHashMap<>();
        for (Institution institution : institutions) {
            institution.roots().stream()
                    .filter(r -> r.kind() == Root.Kind.TRS && settings.files() == 0)
                    .forEach(r -> logs.put(institution.id(), new TransactionLog(r)));
        }
        charts().forEach(chart -> write(chart, sink, hook, logs, description));
        logs.values().forEach(log -> log.write(sink));
        sink.file("migration.tsv", description.migration());
    }

    private void write(
            Chart chart,
            Sink sink,
            Consumer<Draft> hook,
            Map<InstitutionId, TransactionLog> logs,
            Description description) {
        TransactionLog log = logs.get(chart.institution().id());
        boolean[] moved = new boolean[1];
        each(chart, (root, filing, draft) -> {
            hook.accept(draft);
            if (draft.omitted()) {
                return;
            }
            Draft.Rendered file = draft.render();
            sink.file(file.path(), file.bytes());
            if (log != null && root.kind() == Root.Kind.STD && !root.migrated()) {
                log.record(draft, filing.cancels(), file);
            }
            if (root.migrated() && !moved[0]) {
                description.moved(root, chart.institution(), chart.person().index());
                moved[0] = true;
            }
        });
    }
}
