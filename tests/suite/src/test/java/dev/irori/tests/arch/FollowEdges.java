package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Every dependency between two features is a row of {@link Edges}. */
final class FollowEdges extends ArchCondition<JavaClass> {
    FollowEdges() {
        super("use only the features that Edges allows");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = Edges.featureOf(type).orElseThrow();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Edges.featureOf(dependency.getTargetClass())
                    .filter(to -> !Edges.allows(from, to))
                    .ifPresent(to -> events.add(SimpleConditionEvent.violated(
                            type, "no edge " + from + " -> " + shown(to) + ": " + dependency.getDescription())));
        }
    }

    private static String shown(String feature) {
        return feature.equals(Edges.APPLICATION) ? "the application" : feature;
    }
}
