package dev.irori.mapping.rule;

import java.util.List;

/**
 * The rules by which one resource of one data type is made, in the order they run.
 *
 * @param source folder and segment the table starts from, as in {@code PPR-01 PRB}
 * @param target the FHIR type
 */
public record RuleTable<D extends Draft>(String source, String target, List<Rule<D>> rules) {

    public RuleTable {
        rules = List.copyOf(rules);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied and never written to
    public static <D extends Draft> RuleTable<D> of(String source, String target, Rule<D>... rules) {
        return new RuleTable<>(source, target, List.of(rules));
    }

    /** Runs every rule that applies to the draft. */
    public void apply(D draft, Scene scene) {
        for (int i = 0; i < rules.size(); i++) {
            Rule<D> rule = rules.get(i);
            if (rule.applies(draft)) {
                rule.run(draft, scene);
                scene.fired(rule);
            }
        }
    }
}
