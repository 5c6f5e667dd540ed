package dev.irori.tests.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.irori.kernel.FhirIds;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.v2.Limits;
import dev.irori.tests.conformance.Profiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/**
 * A sample of a generated network is valid by R4 and by the JP Core profiles its resources name. The sample is chosen
 * so that every rule that fires anywhere in the network has fired in it.
 */
class NetworkValidationTest {
    private static final boolean FULL = "full".equals(System.getProperty("irori.size"));
    private static final int MOST = FULL ? 5_000 : 600;
    private static final int PEOPLE = FULL ? 120 : 10;

    /** A file, the resources of it and of its chart's assembly, and the rules behind them. */
    private record Candidate(String name, List<Resource> resources, Set<Rule<?>> rules) {}

    @Test
    void aSampleOfEveryRuleIsValid() {
        String shared = System.getProperty("irori.shared", "");
        assumeFalse(shared.isBlank(), "skipped: irori.shared names no folder with the JP Core package");
        List<Candidate> candidates = new ArrayList<>();
        GeneratedFile.charts(PEOPLE).forEach(chart -> collect(chart, candidates));
        Set<Rule<?>> all = rules();
        candidates.forEach(it -> all.addAll(it.rules()));
        List<Candidate> sample = sample(candidates, all);
        assertThat(resources(sample)).isBetween(1, MOST);
        Profiles profiles = Profiles.jpCore(Path.of(shared));
        List<String> errors = new ArrayList<>();
        for (Candidate candidate : sample) {
            for (Resource resource : candidate.resources()) {
                profiles.errors(resource).forEach(error -> errors.add(candidate.name() + " " + error));
            }
        }
        assertThat(errors).isEmpty();
    }

    private static Set<Rule<?>> rules() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static int resources(List<Candidate> candidates) {
        return candidates.stream().mapToInt(it -> it.resources().size()).sum();
    }

    /** What is assembled of a chart counts as one file whose rules are those of every visit event. */
    private static void collect(List<GeneratedFile> chart, List<Candidate> candidates) {
        Set<Rule<?>> parts = rules();
        List<StoredFile> current = new ArrayList<>();
        for (GeneratedFile file : chart) {
            Set<Rule<?>> fired = rules();
            Mapper mapper = new Mapper(FhirIds.forDemo(), Limits.DEFAULT, fired::add);
            List<Resource> made = Mapping.map(mapper, file.stored()).resources().stream()
                    .map(Mapped::resource)
                    .toList();
            current.add(file.stored());
            if (made.isEmpty()) {
                parts.addAll(fired);
            } else {
                candidates.add(new Candidate(file.toString(), made, fired));
            }
        }
        if (!current.isEmpty()) {
            List<Resource> assembled = Mapping.assemble(current).resources().stream()
                    .map(Mapped::resource)
                    .toList();
            candidates.add(new Candidate("assembled of " + chart.get(0), assembled, parts));
        }
    }

    /** Greedy: the file with the most rules not yet seen, until none is missing; then others while there is room. */
    private static List<Candidate> sample(List<Candidate> candidates, Set<Rule<?>> all) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> sample = new ArrayList<>();
        Set<Rule<?>> missing = rules();
        missing.addAll(all);
        while (!missing.isEmpty()) {
            Candidate best = left.get(0);
            for (Candidate candidate : left) {
                best = news(candidate, missing) > news(best, missing) ? candidate : best;
            }
            missing.removeAll(best.rules());
            left.remove(best);
            sample.add(best);
        }
        Collections.shuffle(left, new java.util.Random(3));
        int room = MOST - resources(sample);
        for (Candidate candidate : left) {
            if (candidate.resources().size() <= room) {
                sample.add(candidate);
                room -= candidate.resources().size();
            }
        }
        return sample;
    }

    /** New rules per resource to validate, in thousandths. */
    private static long news(Candidate candidate, Set<Rule<?>> missing) {
        long fresh = candidate.rules().stream().filter(missing::contains).count();
        return fresh * 1000 / Math.max(1, candidate.resources().size());
    }
}
