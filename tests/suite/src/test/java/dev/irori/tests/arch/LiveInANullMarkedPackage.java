package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The package of the class has a {@code package-info} that carries {@link NullMarked}. */
final class LiveInANullMarkedPackage extends ArchCondition<JavaClass> {
    LiveInANullMarkedPackage() {
        super("live in a package marked @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getPackageName() + " is not @NullMarked (seen at " + type.getName() + ")"));
        }
    }
}
