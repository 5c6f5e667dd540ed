package dev.irori.tests.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to what their packages declare, and the packages declare what {@link Edges} allows. */
class ModulithTest {
    private static final ImportOption PLANTED = location -> location.contains("/arch/planted/");

    private static final JavaClasses MAIN = Repository.main();

    @Test
    void theHouseKeepsItsDeclarations() {
        ApplicationModules modules = ApplicationModules.of(Edges.ROOT, new ImportOption.DoNotIncludeTests());

        modules.verify();

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("kernel", "mapping");
        new Documenter(modules).writeModulesAsPlantUml();
    }

    @Test
    void packagesDeclareTheEdges() {
        features().forEach(feature -> {
            Set<String> wanted = Edges.of(feature).orElseThrow().stream()
                    .filter(this::exists)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(declared(feature))
                    .as("allowedDependencies of dev.irori.%s", feature)
                    .containsExactlyElementsOf(wanted);
        });
    }

    @Test
    void plantedModulesAreReported() {
        ApplicationModules planted = ApplicationModules.of("dev.irori.tests.arch.planted", PLANTED);

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'order' depends on module 'bill'")
                .hasMessageContaining("Module 'order' depends on non-exposed type")
                .hasMessageContaining("Vault");
    }

    /** Features of the server whose edges are fixed: the libraries carry no annotation, those on top say it themselves. */
    private static Stream<String> features() {
        return MAIN.stream()
                .flatMap(type -> Edges.featureOf(type).stream())
                .filter(feature ->
                        !Set.of("kernel", "mapping", Edges.APPLICATION).contains(feature))
                .filter(feature -> Edges.of(feature).isPresent())
                .distinct();
    }

    private boolean exists(String feature) {
        return MAIN.stream().anyMatch(type -> Edges.featureOf(type).orElse("").equals(feature));
    }

    private static Set<String> declared(String feature) {
        String home = Edges.ROOT + "." + feature;
        JavaClass any = MAIN.stream()
                .filter(type -> type.getPackageName().equals(home))
                .findFirst()
                .orElseThrow();
        return any.getPackage()
                .tryGetAnnotationOfType(ApplicationModule.class)
                .map(module -> new TreeSet<>(Set.of(module.allowedDependencies())))
                .orElseThrow(() -> new AssertionError(home + " has no @ApplicationModule"));
    }
}
