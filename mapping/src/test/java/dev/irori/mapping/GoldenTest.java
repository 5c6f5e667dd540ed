package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.kind.Kinds;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Golden cases; {@code -Dgolden.update=true} writes what the mapping says now, for a person to read in the diff. */
class GoldenTest {

    @TestFactory
    Stream<DynamicTest> everyCaseBecomesWhatItsAuthorWrote() {
        return GoldenCase.all().stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> holds(it)));
    }

    private static void holds(GoldenCase golden) throws IOException {
        String now = golden.render(golden.map(Scene.Trace.NONE));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden.output(), now);
        }
        assertThat(now).isEqualTo(GoldenCase.read(golden.output()));
    }

    @Test
    void everyDataTypeHasAtLeastThreeCases() {
        Map<String, Long> cases = GoldenCase.all().stream()
                .collect(Collectors.groupingBy(
                        it -> it.folder().getParent().getFileName().toString(), Collectors.counting()));
        assertThat(tables().keySet())
                .allSatisfy(type ->
                        assertThat(cases.getOrDefault(type, 0L)).as(type).isGreaterThanOrEqualTo(3));
    }

    @Test
    void everyRuleFiresInSomeCase() {
        Set<Rule<?>> fired = Collections.newSetFromMap(new IdentityHashMap<>());
        GoldenCase.all().forEach(it -> it.map(fired::add));
        List<String> silent = new ArrayList<>();
        tables().values().forEach(all -> all.forEach(table -> collect(table, fired, silent)));
        assertThat(silent).isEmpty();
    }

    /** Of the data types and of extended storage. */
    private static Map<String, List<RuleTable<?>>> tables() {
        Map<String, List<RuleTable<?>>> tables = new TreeMap<>(Kinds.extended());
        Kinds.all().forEach((type, kind) -> tables.put(type, kind.tables()));
        return tables;
    }

    private static void collect(RuleTable<?> table, Set<Rule<?>> fired, List<String> silent) {
        table.rules().stream()
                .filter(rule -> !fired.contains(rule))
                .map(rule -> table.source() + ": " + rule.fields() + " -> " + rule.element())
                .forEach(silent::add);
    }
}
