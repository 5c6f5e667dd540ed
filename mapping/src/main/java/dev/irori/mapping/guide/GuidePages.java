package dev.irori.mapping.guide;

import dev.irori.mapping.kind.Kinds;
import dev.irori.mapping.rule.Field;
import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.table.Fields;
import dev.irori.mapping.table.Jami;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The mapping tables as Markdown, with the columns of HL7's v2-to-FHIR guide: one page for each data type and language. */
public final class GuidePages {
    private GuidePages() {}

    /** File name to content. */
    public static Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            pages.put("deviations." + language.suffix() + ".md", deviations(language));
        }
        Map<String, List<RuleTable<?>>> tables = new TreeMap<>(Kinds.extended());
        Kinds.all().forEach((type, kind) -> tables.put(type, kind.tables()));
        tables.forEach((type, rules) -> {
            for (Language language : Language.values()) {
                pages.put(
                        "mapping-" + type.toLowerCase(Locale.ROOT) + "." + language.suffix() + ".md",
                        page(type, rules, language));
            }
        });
        return pages;
    }

    private static String page(String type, List<RuleTable<?>> rules, Language language) {
        StringBuilder page = new StringBuilder("# ").append(type).append('\n');
        for (RuleTable<?> table : rules) {
            page.append("\n## ")
                    .append(table.source())
                    .append(" → ")
                    .append(table.target())
                    .append("\n\n");
            line(page, language.columns());
            line(page, language.columns().stream().map(column -> "---").toList());
            table.rules().forEach(rule -> line(page, row(rule, language)));
        }
        return page.toString();
    }

    private static String deviations(Language language) {
        StringBuilder page =
                new StringBuilder("# ").append(language.deviations()).append("\n\n");
        line(page, language.deviationColumns());
        line(page, language.deviationColumns().stream().map(column -> "---").toList());
        for (Jami.Deviation it : Jami.deviations()) {
            line(page, List.of(it.topic(), it.says(), it.does(), language.reason(it)));
        }
        return page.toString();
    }

    private static List<String> row(Rule<?> rule, Language language) {
        return List.of(
                fields(rule, field -> field.toString()),
                fields(rule, field -> entry(field).map(language::name).orElse("")),
                fields(rule, field -> entry(field).map(Fields.Entry::type).orElse("")),
                fields(
                        rule,
                        field -> entry(field).map(Fields.Entry::cardinality).orElse("")),
                rule.condition(),
                rule.element(),
                rule.vocabulary(),
                rule.function(),
                language.remark(rule.remark()));
    }

    private static Optional<Fields.Entry> entry(Field field) {
        return Fields.of(field.segment(), field.number());
    }

    private static String fields(Rule<?> rule, Function<Field, String> cell) {
        List<String> lines = new ArrayList<>();
        rule.fields().forEach(field -> lines.add(cell.apply(field)));
        return String.join("<br>", lines);
    }

    private static void line(StringBuilder page, List<String> cells) {
        page.append('|');
        cells.forEach(cell -> page.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        page.append('\n');
    }
}
