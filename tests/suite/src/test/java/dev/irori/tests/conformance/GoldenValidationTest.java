package dev.irori.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the golden cases became is valid by R4, and by the JP Core profiles it claims. */
class GoldenValidationTest {
    private static final Path GOLDEN = Path.of("..", "..", "mapping", "src", "test", "resources", "golden");

    @TestFactory
    Stream<DynamicTest> everyGoldenResourceIsValid() {
        String shared = System.getProperty("irori.shared", "");
        Assumptions.assumeFalse(shared.isBlank(), "irori.shared is not set: JP Core is not here to validate against");
        Profiles profiles = Profiles.jpCore(Path.of(shared));
        return cases().stream()
                .map(it -> DynamicTest.dynamicTest(GOLDEN.relativize(it).toString(), () -> isValid(it, profiles)));
    }

    private static void isValid(Path golden, Profiles profiles) throws IOException {
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, Files.readString(golden));
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            if (!(entry.getResource() instanceof OperationOutcome)) {
                assertThat(profiles.errors(entry.getResource()))
                        .as(entry.getResource().getId())
                        .isEmpty();
            }
        }
    }

    private static List<Path> cases() {
        try (Stream<Path> files = Files.find(GOLDEN, 3, (path, it) -> path.endsWith("out.json"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
