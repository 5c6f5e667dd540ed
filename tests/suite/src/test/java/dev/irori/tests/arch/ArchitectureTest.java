package dev.irori.tests.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code as it stands follows the rules of the house. */
class ArchitectureTest {
    private static final JavaClasses MAIN = Repository.main();
    private static final JavaClasses TESTS = Repository.tests();

    static List<HouseRule> structure() {
        return StructureRules.all();
    }

    static List<HouseRule> style() {
        return StyleRules.all(Repository.sourceRoots());
    }

    static List<HouseRule> tests() {
        return TestRules.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void structure(HouseRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void style(HouseRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tests(HouseRule rule) {
        rule.check(TESTS);
    }

    @Test
    void rulesSeeTheCode() {
        assertThat(MAIN.contain("dev.irori.kernel.RecordKey")).isTrue();
        assertThat(MAIN.stream().map(Edges::featureOf)).doesNotContain(java.util.Optional.of("tests"));
        assertThat(TESTS.contain(ArchitectureTest.class)).isTrue();
    }
}
