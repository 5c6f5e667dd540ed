package dev.irori.tests.check;

import java.util.List;
import java.util.function.Function;

/**
 * One fault, the rule that must find it, and the files that show it. {@code habit} is what the checker remarks of the
 * same files without the fault, because the segment it needs is itself worth a remark; empty for nearly all.
 */
record Fault(String rule, String habit, Function<Scenes, List<Input>> plant) {
    Fault(String rule, Function<Scenes, List<Input>> plant) {
        this(rule, "", plant);
    }

    Fault withHabit(String remark) {
        return new Fault(rule, remark, plant);
    }

    /** A fault made by altering a clean patient. */
    static Fault in(String rule, Function<Scenes, Scene> altered) {
        return new Fault(rule, scenes -> altered.apply(scenes).inputs());
    }
}
