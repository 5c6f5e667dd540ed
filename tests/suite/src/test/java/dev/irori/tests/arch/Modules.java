package dev.irori.tests.arch;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * How Modulith reads the house: every package below the root is a module. The kernel and the mapping carry no annotation
 * (they are plain libraries without Spring), so it is said here that all they show may be used.
 */
public final class Modules implements ApplicationModuleDetectionStrategy {
    private static final Set<String> LIBRARIES = Set.of("kernel", "mapping");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return root.getDirectSubPackages().stream();
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return LIBRARIES.contains(base.getLocalName())
                ? NamedInterfaces.forOpen(base)
                : NamedInterfaces.of(base, information);
    }
}
