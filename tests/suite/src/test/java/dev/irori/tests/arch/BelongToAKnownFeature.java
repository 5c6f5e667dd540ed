package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Every class lives in a feature that {@link Edges} knows. */
final class BelongToAKnownFeature extends ArchCondition<JavaClass> {
    BelongToAKnownFeature() {
        super("belong to a feature that Edges knows");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String feature = Edges.featureOf(type).orElseThrow();
        if (!Edges.knows(feature)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in unknown feature " + feature));
        }
    }
}
