package dev.irori.tests.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.check.Finding;
import dev.irori.mapping.check.Rule;
import dev.irori.mapping.check.RuleBook;
import dev.irori.mapping.check.RuleGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One fault per file, or per patient for the groups E and X: the rule that must find it does, and no other one. */
class ConfusionMatrixTest {
    private static final List<Fault> FAULTS = faults();
    /** What each fault made the checker say, rules only. */
    private static final Map<String, Set<String>> FIRED = new TreeMap<>();

    /** In how many files it did. */
    private static final Map<String, Long> FILES = new TreeMap<>();

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(NameFaults.all());
        faults.addAll(MessageFaults.all());
        faults.addAll(StructureFaults.all());
        faults.addAll(FieldFaults.all());
        faults.addAll(CrossFaults.all());
        faults.addAll(PatientFaults.all());
        return faults;
    }

    @BeforeAll
    static void plantEachFault() {
        Scenes scenes = new Scenes();
        for (Fault fault : FAULTS) {
            List<Finding> findings = Scenes.check(fault.plant().apply(scenes));
            FILES.put(
                    fault.rule(),
                    findings.stream().map(Finding::path).distinct().count());
            Set<String> fired = findings.stream()
                    .map(Finding::rule)
                    .map(Rule::id)
                    .filter(id -> !id.equals(fault.habit()))
                    .collect(Collectors.toCollection(TreeSet::new));
            FIRED.put(fault.rule(), fired);
        }
    }

    @Test
    void everyRuleHasAFault() {
        Set<String> rules = RuleBook.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(FIRED.keySet()).isEqualTo(rules);
    }

    @Test
    void recallIsCompleteAndNoOtherRuleFires() {
        System.out.println(matrix());
        Map<String, Set<String>> wrong = new TreeMap<>();
        FIRED.forEach((planted, fired) -> {
            if (!fired.equals(Set.of(planted))) {
                wrong.put(planted, fired);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFaultOfOneFileIsFoundInThatFileAlone() {
        assertThat(FILES.entrySet().stream().filter(entry -> entry.getValue() != 1))
                .isEmpty();
    }

    /** Planted groups as rows, fired groups as columns; a cell counts faults. */
    private static String matrix() {
        Map<RuleGroup, Map<RuleGroup, Integer>> cells = new EnumMap<>(RuleGroup.class);
        Map<RuleGroup, int[]> recall = new EnumMap<>(RuleGroup.class);
        FIRED.forEach((planted, fired) -> {
            RuleGroup row = RuleGroup.valueOf(planted.substring(0, 1));
            int[] counts = recall.computeIfAbsent(row, group -> new int[2]);
            counts[0]++;
            counts[1] += fired.contains(planted) ? 1 : 0;
            for (String id : fired) {
                cells.computeIfAbsent(row, group -> new EnumMap<>(RuleGroup.class))
                        .merge(RuleGroup.valueOf(id.substring(0, 1)), 1, Integer::sum);
            }
        });
        StringBuilder table = new StringBuilder("planted \\ fired");
        for (RuleGroup group : RuleGroup.values()) {
            table.append(String.format("%6s", group));
        }
        table.append("   recall\n");
        for (RuleGroup row : RuleGroup.values()) {
            int[] counts = recall.getOrDefault(row, new int[2]);
            table.append(String.format("%15s", row));
            for (RuleGroup column : RuleGroup.values()) {
                table.append(
                        String.format("%6d", cells.getOrDefault(row, Map.of()).getOrDefault(column, 0)));
            }
            table.append(String.format("   %d/%d%n", counts[1], counts[0]));
        }
        return table.toString();
    }
}
