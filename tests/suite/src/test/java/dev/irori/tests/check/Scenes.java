package dev.irori.tests.check;

import dev.irori.mapping.check.Checker;
import dev.irori.mapping.check.Finding;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Clean patients of a synthetic network, the smallest one that has what a fault needs. */
final class Scenes {
    private final Network network = Network.plan(Settings.network(3, 60, 3, 7, Quirks.NONE));
    private final List<Chart> charts = network.charts()
            .sorted(Comparator.comparingInt(chart -> chart.filings().size()))
            .toList();
    private final Map<String, Chart> found = new HashMap<>();
    private final Map<Chart, Boolean> clean = new IdentityHashMap<>();
    /** The types of each patient's valid files with the segments they have, so that most patients need no look. */
    private final Map<Chart, Set<String>> facets = new IdentityHashMap<>();

    /** A patient with a valid file of the type that has the segments. */
    Scene of(String type, String... segments) {
        return typed(type, segments).orElseThrow(() -> new AssertionError("no clean patient has " + type));
    }

    boolean has(String type, String... segments) {
        return typed(type, segments).isPresent();
    }

    private Optional<Scene> typed(String type, String... segments) {
        String key = type + String.join("+", segments);
        Set<String> needed = new HashSet<>(Set.of(type));
        for (String segment : segments) {
            needed.add(type + segment);
        }
        return find(
                key,
                needed,
                (draft, patient) -> Scene.isType(draft, type) && Scene.isValid(draft) && has(draft, segments));
    }

    private Set<String> facets(Chart chart) {
        return facets.computeIfAbsent(chart, each -> {
            Set<String> all = new HashSet<>();
            for (Draft draft : network.drafts(each)) {
                if (!draft.extended() && Scene.isValid(draft)) {
                    all.add(draft.type());
                    draft.segments().forEach(segment -> all.add(draft.type() + segment.name()));
                }
            }
            return all;
        });
    }

    /** A patient with a file that fits; the key remembers who it was. */
    Scene of(String key, Predicate<Draft> fits) {
        return find(key, fits).orElseThrow(() -> new AssertionError("no clean patient has " + key));
    }

    Optional<Scene> find(String key, Predicate<Draft> fits) {
        return find(key, Set.of(), (draft, patient) -> fits.test(draft));
    }

    /** As above, where the other files of the patient matter too. */
    Optional<Scene> find(String key, BiPredicate<Draft, List<Draft>> fits) {
        return find(key, Set.of(), fits);
    }

    private Optional<Scene> find(String key, Set<String> needed, BiPredicate<Draft, List<Draft>> fits) {
        Chart known = found.get(key);
        for (Chart chart : known == null ? charts : List.of(known)) {
            if (!facets(chart).containsAll(needed)) {
                continue;
            }
            List<Draft> drafts = network.drafts(chart);
            Optional<Draft> target =
                    drafts.stream().filter(draft -> fits.test(draft, drafts)).findFirst();
            if (target.isPresent() && clean.computeIfAbsent(chart, each -> isClean(drafts))) {
                found.put(key, chart);
                return Optional.of(new Scene(drafts, target.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean has(Draft draft, String... segments) {
        for (String segment : segments) {
            if (draft.all(segment).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Several patients of one institution. */
    List<List<Draft>> patients(int count) {
        return charts.stream()
                .filter(chart -> chart.institution().index() == 0)
                .map(network::drafts)
                .filter(Scenes::isClean)
                .limit(count)
                .toList();
    }

    private static boolean isClean(List<Draft> drafts) {
        return check(drafts.stream().map(Input::of).toList()).isEmpty();
    }

    /** The findings in a store of these files. */
    static List<Finding> check(List<Input> inputs) {
        List<Finding> findings = new ArrayList<>();
        List<Input> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparing(Input::path));
        try (Checker checker = new Checker(Checker.Options.DEFAULT, findings::add)) {
            sorted.forEach(input -> checker.accept(input.path(), input.read()));
        }
        return findings;
    }

    /** A segment placed behind the last one of a name. */
    static Segment insertAfter(Draft draft, String before, Segment segment) {
        List<Segment> segments = draft.segments();
        int last = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).name().equals(before)) {
                last = i;
            }
        }
        segments.add(last + 1, segment);
        return segment;
    }
}
