package dev.irori.mapping.synth;

import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Charts;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import dev.irori.mapping.synth.world.Population;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Scribe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
        Charts charts = new Charts(settings.seed(), institutions, from, LAST);
        if (settings.files() > 0) {
            return people().limit(1).map(person -> charts.exactly(person, settings.files()));
        }
        return people().flatMap(person -> charts.of(person).stream());
    }

    /** The files of a chart before their bytes are made, one per filing and root that holds it. */
    public List<Draft> drafts(Chart chart) {
        List<Draft> drafts = new ArrayList<>();
        for (Root root : chart.institution().roots()) {
            Scribe scribe = new Scribe(root, settings.quirks());
            for (Filing filing : chart.filings()) {
                if (root.kind() == (filing.extended() ? Root.Kind.EXT : Root.Kind.STD) && !root.migrated()) {
                    drafts.add(scribe.draft(chart, filing));
                }
            }
        }
        return drafts;
    }

    public void write(Sink sink) {
        write(sink, draft -> {});
    }

    /** Writes everything; {@code hook} may alter each draft before its bytes are made. */
    public void write(Sink sink, Consumer<Draft> hook) {
        charts().forEach(chart -> drafts(chart).forEach(draft -> {
            hook.accept(draft);
            Draft.Rendered file = draft.render();
            sink.file(file.path(), file.bytes());
        }));
    }
}
