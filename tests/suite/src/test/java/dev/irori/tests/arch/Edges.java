package dev.irori.tests.arch;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which feature may use which, as data. A feature that is not named here may not exist: adding a row is the moment to
 * think about who will depend on whom. Rows of features that do not exist yet bind them from their first class on.
 */
final class Edges {
    static final String ROOT = "dev.irori";

    /** The root package: what is started, with which settings, in which order. */
    static final String APPLICATION = "";

    private static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            entry("kernel", Set.of()),
            entry("mapping", Set.of("kernel")),
            entry("store", Set.of("kernel", "mapping")),
            entry("catalog", Set.of("kernel", "store", "mapping")),
            entry("access", Set.of("kernel")),
            entry("audit", Set.of("kernel", "access")),
            entry("kept", Set.of("kernel")),
            entry("link", Set.of("kernel", "catalog")),
            entry("consent", Set.of("kernel", "access", "link", "kept")),
            entry(
                    "record",
                    Set.of("kernel", "access", "consent", "link", "catalog", "store", "mapping", "audit", "kept")),
            entry("export", Set.of("kernel", "access", "consent", "record", "audit")),
            entry("auth", Set.of("kernel", "access", "record", "audit")),
            entry("fhir", Set.of("kernel", "access", "consent", "record", "export", "audit")));

    /** They stand on top: they may use what any feature shows (Modulith keeps them out of the rest). */
    private static final Set<String> ON_TOP = Set.of("cli", "ops", APPLICATION);

    private Edges() {}

    static boolean knows(String feature) {
        return FEATURES.containsKey(feature) || ON_TOP.contains(feature);
    }

    static boolean allows(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (ON_TOP.contains(from)) {
            return !ON_TOP.contains(to) || starts(from, to);
        }
        return FEATURES.getOrDefault(from, Set.of()).contains(to);
    }

    /** The one step between those on top: {@code irori up} starts the application. Nothing else uses any of them. */
    private static boolean starts(String from, String to) {
        return from.equals("cli") && to.equals(APPLICATION);
    }

    /** The rows of one feature; empty for those on top, whose package says itself what it uses. */
    static Optional<Set<String>> of(String feature) {
        return Optional.ofNullable(FEATURES.get(feature));
    }

    /** {@code store} for {@code dev.irori.store.Tree} and for all below; absent for classes that are not ours. */
    static Optional<String> featureOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(ROOT)) {
            return Optional.of(APPLICATION);
        }
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }
}
