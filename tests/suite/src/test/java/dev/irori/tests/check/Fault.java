package dev.irori.tests.check;

import java.util.List;
import java.util.function.Function;

/** One fault, the rule that must find it, and the files that show it. */
record Fault(String rule, Function<Scenes, List<Input>> plant) {

    /** A fault made by altering a clean patient. */
    static Fault in(String rule, Function<Scenes, Scene> altered) {
        return new Fault(rule, scenes -> altered.apply(scenes).inputs());
    }
}
