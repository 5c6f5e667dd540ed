package dev.irori.mapping.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Habit;
import dev.irori.mapping.synth.write.Habits;
import dev.irori.mapping.synth.write.Scribe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuirksTest {
    private static final Settings SETTINGS = Settings.network(8, 60, 5, 1, Quirks.REALISTIC);
    private static final Map<Habit, Integer> STRUCK = struck();
    private static final Tree TREE = Tree.of(SETTINGS);

    private static Map<Habit, Integer> struck() {
        Map<Habit, Integer> counts = new EnumMap<>(Habit.class);
        Network network = Network.plan(SETTINGS);
        Habits habits = new Habits(SETTINGS.seed());
        network.charts().forEach(chart -> count(network, chart, habits, counts));
        return counts;
    }

    private static void count(Network network, Chart chart, Habits habits, Map<Habit, Integer> counts) {
        for (Root root : chart.institution().roots()) {
            Scribe scribe = new Scribe(root, SETTINGS.quirks());
            for (Filing filing : network.filings(chart, root)) {
                Draft draft = scribe.draft(chart, filing);
                habits.apply(draft, root.vendor(), filing).forEach(h -> counts.merge(h, 1, Integer::sum));
            }
        }
    }

    @Test
    void everyHabitOccurs() {
        assertThat(STRUCK.keySet()).containsExactlyInAnyOrder(Habit.values());
    }

    @Test
    void ratesAreKept() {
        double reports = Network.plan(SETTINGS)
                .charts()
                .flatMap(c -> c.filings().stream())
                .filter(f -> f.key().type().equals("OML-11"))
                .count();
        for (Habit habit : Set.of(Habit.FULL_WIDTH_DIGITS, Habit.COMMENT_AS_RESULT, Habit.UNIT_SYSTEM_WITH_BLANK)) {
            assertThat(STRUCK.get(habit) / reports).as(habit.name()).isCloseTo(habit.rate(), within(0.02));
        }
    }

    @Test
    void hospitalsHaveMappedAboutAsMuchAsTheStudyFound() {
        int[] drugs = new int[2];
        int[] tests = new int[2];
        Network network = Network.plan(SETTINGS);
        network.charts()
                .forEach(chart -> network.drafts(chart).forEach(draft -> {
                    if (draft.type().equals("OMP-01")) {
                        draft.all("RXE").forEach(s -> drugs[s.get(2).contains("^HOT9") ? 1 : 0]++);
                    } else if (draft.type().equals("OML-11")) {
                        draft.all("OBX").forEach(s -> tests[s.get(3).contains("^JC10") ? 1 : 0]++);
                    }
                }));
        assertThat((double) drugs[1] / (drugs[0] + drugs[1])).isBetween(0.15, 0.60);
        assertThat((double) tests[1] / (tests[0] + tests[1])).isBetween(0.10, 0.50);
    }

    @Test
    void realisticStoresReadInTheirDeclaredCharset() {
        for (String path : TREE.standard()) {
            byte[] bytes = TREE.files().get(path);
            boolean utf8 = path.startsWith("3119900053");
            Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("x-windows-iso2022jp");
            String text = new String(bytes, charset);
            assertThat(text).as(path).startsWith("MSH|").doesNotContain("\uFFFD", "？");
        }
    }

    @Test
    void quirksAreDeterministicToo() {
        Tree second = Tree.of(SETTINGS);
        assertThat(TREE.files().keySet()).isEqualTo(second.files().keySet());
        TREE.files()
                .forEach((path, bytes) -> assertThat(second.files().get(path)).isEqualTo(bytes));
    }
}
