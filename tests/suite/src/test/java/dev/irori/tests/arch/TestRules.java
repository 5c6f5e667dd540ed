package dev.irori.tests.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What holds for the tests themselves. */
final class TestRules {
    private static final String OURS = "dev.irori..";

    /** Whatever a platform engine runs: JUnit marks all of its own with Testable, the others are named. */
    private static final List<String> RUNS = List.of(
            "org.junit.platform.commons.annotation.Testable",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example",
            "com.code_intelligence.jazzer.junit.FuzzTest");

    private TestRules() {}

    static List<HouseRule> all() {
        return List.of(named(), noDisabledClass(), noDisabledMethod());
    }

    private static HouseRule named() {
        return HouseRule.of(
                "test names",
                classes().that(resideInAPackage(OURS)).should(new BeFoundByTheRunner()),
                "Surefire runs classes named *Test only: a test under another name is skipped in silence");
    }

    private static HouseRule noDisabledClass() {
        return HouseRule.of(
                "disabled test classes",
                noClasses().that(resideInAPackage(OURS)).should().beAnnotatedWith("org.junit.jupiter.api.Disabled"),
                "a test that does not run is a promise nobody keeps: repair it or delete it");
    }

    private static HouseRule noDisabledMethod() {
        return HouseRule.of(
                "disabled tests",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(resideInAPackage(OURS))
                        .should()
                        .beAnnotatedWith("org.junit.jupiter.api.Disabled")
                        .orShould()
                        .beAnnotatedWith("net.jqwik.api.Disabled"),
                "a test that does not run is a promise nobody keeps: repair it or delete it");
    }

    private static final class BeFoundByTheRunner extends ArchCondition<JavaClass> {
        BeFoundByTheRunner() {
            super("be found by the runner");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.getMethods().stream().anyMatch(BeFoundByTheRunner::runs)
                    && !outermost(type).getSimpleName().endsWith("Test")) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has tests but is not named *Test"));
            }
        }

        private static boolean runs(JavaMethod method) {
            return RUNS.stream().anyMatch(name -> method.isAnnotatedWith(name) || method.isMetaAnnotatedWith(name));
        }

        private static JavaClass outermost(JavaClass type) {
            return type.getEnclosingClass().map(BeFoundByTheRunner::outermost).orElse(type);
        }
    }
}
