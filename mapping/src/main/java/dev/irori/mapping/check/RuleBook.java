package dev.irori.mapping.check;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every rule there is: those written out in rules.tsv, and those made from the structures, fields and code tables. */
public final class RuleBook {
    private static final Map<String, Rule> ALL = load();

    private RuleBook() {}

    public static Collection<Rule> all() {
        return ALL.values();
    }

    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** A rule the code names; its absence is a mistake of ours, seen when the class is loaded. */
    static Rule rule(String id) {
        Rule rule = ALL.get(id);
        if (rule == null) {
            throw new IllegalStateException("no such rule: " + id);
        }
        return rule;
    }

    static Rule missing(String dataType, String segment) {
        return rule("S-" + dataType + "-" + segment);
    }

    static Rule misplaced(String dataType) {
        return rule("S-" + dataType + "-ORDER");
    }

    static Rule repeated(String dataType) {
        return rule("S-" + dataType + "-REPEAT");
    }

    private static Map<String, Rule> load() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String[] row : Tsv.rows("rules.tsv")) {
            add(
                    rules,
                    new Rule(
                            row[0],
                            Severity.valueOf(row[1]),
                            row[2],
                            new Wording(row[3], row[4]),
                            new Wording(row[5], row[6])));
        }
        Structure.dataTypes().forEach(type -> addStructure(rules, type));
        FieldUse.all().stream().filter(FieldUse::isRequired).forEach(use -> add(rules, required(use)));
        CodeTable.all().forEach(table -> rules.putIfAbsent(table.ruleId(), listed(table)));
        return Collections.unmodifiableMap(rules);
    }

    private static void add(Map<String, Rule> rules, Rule rule) {
        if (rules.put(rule.id(), rule) != null) {
            throw new IllegalStateException("two rules have the id " + rule.id());
        }
    }

    private static void addStructure(Map<String, Rule> rules, String type) {
        Structure structure = Structure.of(type);
        if (structure == null) {
            return;
        }
        for (String segment : structure.required()) {
            add(
                    rules,
                    structural(
                            type + "-" + segment,
                            type,
                            new Wording(
                                    "必須セグメント " + segment + " がありません",
                                    "the required segment " + segment + " is missing")));
        }
        add(rules, structural(type + "-ORDER", type, new Wording("セグメントの順序が構造と異なります", "a segment is out of order")));
        add(
                rules,
                structural(
                        type + "-REPEAT",
                        type,
                        new Wording("繰返しできないセグメントが繰り返されています", "a segment repeats that may not")));
    }

    private static Rule structural(String name, String type, Wording message) {
        Wording hint = new Wording(type + " の電文構造のとおりに出力します", "follow the message structure of " + type);
        return new Rule(
                "S-" + name,
                Severity.ERROR,
                "SS-MIX2 3.1",
                new Wording(type + ": " + message.ja(), type + ": " + message.en()),
                hint);
    }

    private static Rule required(FieldUse use) {
        String field = use.segment() + "-" + use.field();
        return new Rule(
                use.ruleId(),
                Severity.ERROR,
                "SS-MIX2 fields " + field,
                new Wording(
                        "必須フィールド " + field + " (" + use.name().ja() + ") が空です",
                        "the required field " + field + " (" + use.name().en() + ") is empty"),
                new Wording(field + " に値を出力します", "write a value into " + field));
    }

    private static Rule listed(CodeTable table) {
        String values =
                String.join(" ", table.allowed().stream().sorted().limit(12).toList());
        String more = table.allowed().size() > 12 ? " …" : "";
        return new Rule(
                table.ruleId(),
                Severity.WARNING,
                table.table(),
                new Wording(
                        table.name().ja() + "の値が表 " + table.table() + " にありません",
                        "the " + table.name().en() + " is not in table " + table.table()),
                new Wording("次の値を使います: " + values + more, "use one of: " + values + more));
    }
}
