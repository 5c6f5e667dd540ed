package dev.irori.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules as data: complete, in both languages, and in every group. */
class RuleBookTest {
    @Test
    void everyRuleSpeaksBothLanguagesAndSaysWhereItComesFrom() {
        assertThat(RuleBook.all()).allSatisfy(rule -> {
            assertThat(rule.message().ja()).isNotBlank();
            assertThat(rule.message().en()).isNotBlank();
            assertThat(rule.hint().ja()).isNotBlank();
            assertThat(rule.hint().en()).isNotBlank();
            assertThat(rule.spec()).isNotBlank();
        });
    }

    @Test
    void everyGroupHasRules() {
        Map<RuleGroup, Long> counts =
                RuleBook.all().stream().collect(Collectors.groupingBy(Rule::group, Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrder(RuleGroup.values());
        assertThat(counts.get(RuleGroup.R)).isGreaterThan(70);
    }

    @Test
    void rulesAreFoundByTheirId() {
        assertThat(RuleBook.find("R-PID-3"))
                .hasValueSatisfying(rule -> assertThat(rule.message().en())
                        .isEqualTo("the required field PID-3 (Patient Identifier List) is empty"));
        assertThat(RuleBook.find("R-PID-2")).isEmpty();
    }
}
