package dev.irori.mapping;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** One folder under {@code golden}: files as a hospital writes them, why they are here, and what they must become. */
record GoldenCase(Path folder) {
    static final InstitutionId INSTITUTION = new InstitutionId("9919999991");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String PATH = "path: ";

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.find(GOLDEN, 3, (path, it) -> isInput(path))) {
            return folders.map(Path::getParent).sorted().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first file of a case: a message, or a document of whatever format. */
    static boolean isInput(Path path) {
        return path.getFileName().toString().startsWith("in.");
    }

    String name() {
        return GOLDEN.relativize(folder).toString();
    }

    Path output() {
        return folder.resolve("out.json");
    }

    /** Where the files would lie, in the order of their names: the first lines of the note. */
    List<StandardPath> paths() {
        return read(folder.resolve("note.md"))
                .lines()
                .filter(line -> line.startsWith(PATH))
                .map(line -> StandardPath.parse(line.substring(PATH.length())).orThrow())
                .toList();
    }

    /** {@code in.hl7}, and {@code in-2.hl7} onwards where a case takes more than one file. */
    private byte[] input(int file) {
        String name = file == 0 ? "in.hl7" : "in-" + (file + 1) + ".hl7";
        return read(folder.resolve(name)).getBytes(StandardCharsets.UTF_8);
    }

    static Source source(StandardPath path) {
        return source(path, Dialect.STANDARD);
    }

    private static Source source(StandardPath path, Dialect dialect) {
        RootLayout root = RootLayout.of(INSTITUTION, new Namespace("his"));
        return new Source(
                root,
                root.key(path),
                path.name().stamp(),
                path.name().flag(),
                path.name().department(),
                CharsetPolicy.AUTO,
                new Namespace("his"),
                LocalCodes.none(),
                dialect);
    }

    /** What the note says of the root beyond the path; mostly nothing. */
    private Dialect dialect() {
        boolean dispenses = read(folder.resolve("note.md")).contains("dialect: dispenses-by-omp11");
        return dispenses ? new Dialect(true, false, false) : Dialect.STANDARD;
    }

    List<MappedFile> map(Scene.Trace trace) {
        Mapper mapper = new Mapper(FhirIds.forDemo(), Limits.DEFAULT, trace);
        if (DocumentCase.is(folder)) {
            return List.of(new DocumentCase(folder).map(mapper));
        }
        List<MappedFile> files = new ArrayList<>();
        for (StandardPath path : paths()) {
            files.add(mapper.map(source(path, dialect()), input(files.size())).orThrow());
        }
        return files;
    }

    /** What the files became: what their parts make, the resources of each, then the gaps as an OperationOutcome. */
    String render(List<MappedFile> files) {
        Assembled assembled = assembled(files);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        OperationOutcome gaps = new OperationOutcome();
        assembled.resources().forEach(it -> bundle.addEntry().setResource(it.resource()));
        for (MappedFile file : files) {
            file.resources().forEach(it -> bundle.addEntry().setResource(it.resource()));
            file.gaps().forEach(gap -> add(gaps, gap));
        }
        assembled.gaps().forEach(gap -> add(gaps, gap));
        if (gaps.hasIssue()) {
            bundle.addEntry().setResource(gaps);
        }
        return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle) + "\n";
    }

    /** What the parts of these files make; the Patient that nearly every file names in passing would be in each case. */
    private Assembled assembled(List<MappedFile> files) {
        List<Part> parts = files.stream()
                .flatMap(file -> file.parts().stream())
                .filter(it -> !(it instanceof PatientSighting))
                .toList();
        PatientKey patient = DocumentCase.is(folder)
                ? new DocumentCase(folder).patient()
                : source(paths().get(0)).key().patient();
        return new Assembler(FhirIds.forDemo()).assemble(patient, parts);
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
