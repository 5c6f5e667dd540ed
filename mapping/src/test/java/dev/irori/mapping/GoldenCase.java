package dev.irori.mapping;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.assemble.Assembled;
import dev.irori.mapping.assemble.Assembler;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.part.PatientSighting;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** One folder under {@code golden}: a file as a hospital writes it, why it is here, and what it must become. */
record GoldenCase(Path folder) {
    static final InstitutionId INSTITUTION = new InstitutionId("9919999991");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String PATH = "path: ";

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.find(GOLDEN, 3, (path, it) -> path.endsWith("in.hl7"))) {
            return folders.map(Path::getParent).sorted().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return GOLDEN.relativize(folder).toString();
    }

    byte[] input() {
        return read(folder.resolve("in.hl7")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    Path output() {
        return folder.resolve("out.json");
    }

    /** Where the file would lie: the first line of the note. */
    StandardPath path() {
        String first = read(folder.resolve("note.md")).lines().findFirst().orElseThrow();
        return StandardPath.parse(first.substring(PATH.length())).orThrow();
    }

    Source source() {
        RootLayout root = RootLayout.of(INSTITUTION, new Namespace("his"));
        StandardPath path = path();
        return new Source(
                root,
                root.key(path),
                path.name().stamp(),
                path.name().flag(),
                path.name().department(),
                CharsetPolicy.AUTO,
                new Namespace("his"),
                LocalCodes.none(),
                dialect());
    }

    /** What the note says of the root beyond the path; mostly nothing. */
    private Dialect dialect() {
        boolean dispenses = read(folder.resolve("note.md")).contains("dialect: dispenses-by-omp11");
        return dispenses ? new Dialect(true, false, false) : Dialect.STANDARD;
    }

    MappedFile map(Scene.Trace trace) {
        return new Mapper(FhirIds.forDemo(), Limits.DEFAULT, trace)
                .map(source(), input())
                .orThrow();
    }

    /** What the file became: what its parts make, its resources, then its gaps as an OperationOutcome. */
    String render(MappedFile mapped) {
        Assembled assembled = assembled(mapped);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        assembled.resources().forEach(it -> bundle.addEntry().setResource(it.resource()));
        mapped.resources().forEach(it -> bundle.addEntry().setResource(it.resource()));
        OperationOutcome gaps = new OperationOutcome();
        mapped.gaps().forEach(gap -> add(gaps, gap));
        assembled.gaps().forEach(gap -> add(gaps, gap));
        if (gaps.hasIssue()) {
            bundle.addEntry().setResource(gaps);
        }
        return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle) + "\n";
    }

    /** What the parts of this file alone make; the Patient that nearly every file names in passing would be in each case. */
    private Assembled assembled(MappedFile mapped) {
        List<Part> parts = mapped.parts().stream()
                .filter(it -> !(it instanceof PatientSighting))
                .toList();
        return new Assembler(FhirIds.forDemo()).assemble(source().key().patient(), parts);
    }

    private static void add(OperationOutcome outcome, Gap gap) {
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.INFORMATION)
                .setCode(OperationOutcome.IssueType.INFORMATIONAL)
                .setDiagnostics(gap.kind().code() + " " + gap.at() + " " + gap.value());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
