package dev.irori.tests.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** At most seven public top-level types in a feature of the server. */
final class ShowAHandfulOfTypes extends ArchCondition<JavaClass> {
    private static final int HANDFUL = 7;

    /** The kernel and the mapping are libraries, and picocli wants its commands reachable. */
    private static final Set<String> FREE = Set.of("kernel", "mapping", "cli", Edges.APPLICATION);

    private final Map<String, Set<String>> shown = new TreeMap<>();

    ShowAHandfulOfTypes() {
        super("show at most " + HANDFUL + " public types per feature");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        shown.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
            Edges.featureOf(type)
                    .filter(feature -> !FREE.contains(feature))
                    .ifPresent(feature -> shown.computeIfAbsent(feature, any -> new TreeSet<>())
                            .add(type.getName()));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        shown.forEach((feature, types) -> {
            if (types.size() > HANDFUL) {
                events.add(SimpleConditionEvent.violated(
                        types, feature + " shows " + types.size() + " public types: " + types));
            }
        });
    }
}
