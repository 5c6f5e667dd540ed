package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/** One rule of the house under the name by which its planted violations call it. */
record HouseRule(String name, ArchRule rule) {
    /** The failure message ends in the reason, so that whoever breaks the rule learns why it is there. */
    static HouseRule of(String name, ArchRule rule, String reason) {
        return new HouseRule(name, rule.allowEmptyShould(true).because(reason));
    }

    void check(JavaClasses classes) {
        rule.check(classes);
    }

    @Override
    public String toString() {
        return name;
    }
}
