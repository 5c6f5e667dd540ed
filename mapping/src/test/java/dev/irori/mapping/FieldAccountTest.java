package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.kind.Kinds;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.table.Fields;
import dev.irori.mapping.table.Unmapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every field a data type uses is mapped, or stands in the list of those that are not, with the reason. */
class FieldAccountTest {

    @Test
    void everyUsedFieldIsAccountedFor() {
        List<String> blank = new ArrayList<>();
        for (Map.Entry<String, Kind> kind : Kinds.all().entrySet()) {
            for (Fields.Entry field : Fields.of(kind.getKey(), Structures.segments(kind.getKey()))) {
                boolean mapped = isMapped(kind.getValue(), field);
                if (!mapped && Unmapped.reason(kind.getKey(), field.name()).isEmpty()) {
                    blank.add(kind.getKey() + " " + field.name());
                }
            }
        }
        assertThat(blank).isEmpty();
    }

    @Test
    void nothingIsBothMappedAndExcused() {
        List<String> both = new ArrayList<>();
        Kinds.all()
                .forEach((type, kind) -> Unmapped.ofExactly(type).forEach(field -> {
                    if (Fields.entries().stream()
                            .filter(it -> it.name().equals(field))
                            .anyMatch(it -> isMapped(kind, it))) {
                        both.add(type + " " + field);
                    }
                }));
        assertThat(both).isEmpty();
    }

    private static boolean isMapped(Kind kind, Fields.Entry field) {
        return kind.tables().stream().anyMatch(table -> reads(table, field));
    }

    private static boolean reads(RuleTable<?> table, Fields.Entry entry) {
        return table.rules().stream()
                .flatMap(rule -> rule.fields().stream())
                .anyMatch(it -> it.toString().equals(entry.name()));
    }
}
