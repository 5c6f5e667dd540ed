package dev.irori.mapping;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.assemble.Assembled;
import dev.irori.mapping.assemble.Assembler;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.ExtendedPath;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.part.PatientSighting;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.rule.Document;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** One folder under {@code golden}: a file as a hospital writes it, why it is here, and what it must become. */
record GoldenCase(Path folder) {
    static final InstitutionId INSTITUTION = new InstitutionId("9919999991");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String PATH = "path: ";
    private static final String BESIDE = "beside: ";

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.find(GOLDEN, 3, (path, it) -> isInput(path))) {
            return folders.map(Path::getParent).sorted().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInput(Path path) {
        return path.getFileName().toString().startsWith("in.");
    }

    /** Documents of extended storage stand under names of the guide, since their own folders may have any name. */
    private boolean isDocument() {
        return folder.getParent().getFileName().toString().startsWith("EXT-");
    }

    String name() {
        return GOLDEN.relativize(folder).toString();
    }

    byte[] input() {
        return read(input(folder)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    Path output() {
        return folder.resolve("out.json");
    }

    /** Where the file would lie: the first line of the note. */
    StandardPath path() {
        String first = read(folder.resolve("note.md")).lines().findFirst().orElseThrow();
        return StandardPath.parse(first.substring(PATH.length())).orThrow();
    }

    private static Path input(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(GoldenCase::isInput).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Source source() {
        RootLayout root = RootLayout.of(INSTITUTION, new Namespace("his"));
        if (isDocument()) {
            ExtendedPath path = document();
            ContentFolder content = path.content();
            String department = content.department().isEmpty() ? "-" : content.department();
            return source(root, root.key(path), content.stamp(), content.flag(), department);
        }
        StandardPath path = path();
        return source(
                root,
                root.key(path),
                path.name().stamp(),
                path.name().flag(),
                path.name().department());
    }

    private Source source(RootLayout root, RecordKey key, FileStamp stamp, Flag flag, String department) {
        return new Source(
                root,
                key,
                stamp,
                flag,
                department,
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

    private ExtendedPath document() {
        String first = read(folder.resolve("note.md")).lines().findFirst().orElseThrow();
        return ExtendedPath.parse(first.substring(PATH.length())).orThrow();
    }

    /** The file of the first line with its bytes, then those of further lines, which are only known to be there. */
    private Document contents() {
        ExtendedPath path = document();
        List<Document.Member> members = new ArrayList<>();
        members.add(new Document.Member(name(path), (long) input().length, null, input()));
        read(folder.resolve("note.md"))
                .lines()
                .filter(it -> it.startsWith(BESIDE))
                .map(it -> it.substring(BESIDE.length()).split(" ", -1))
                .forEach(it -> members.add(new Document.Member(it[0], Long.valueOf(it[1]), it[2], null)));
        return new Document(path.type(), path.content().key(), members);
    }

    private static String name(ExtendedPath path) {
        return path.member().isEmpty() ? path.content().toString() : path.member();
    }

    MappedFile map(Scene.Trace trace) {
        Mapper mapper = new Mapper(FhirIds.forDemo(), Limits.DEFAULT, trace);
        if (isDocument()) {
            return mapper.map(source(), contents());
        }
        return mapper.map(source(), input()).orThrow();
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
