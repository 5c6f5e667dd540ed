package dev.irori.cli;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.Source;
import dev.irori.mapping.assemble.Assembled;
import dev.irori.mapping.assemble.Assembler;
import dev.irori.mapping.layout.ExtendedPath;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.rule.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Maps files one by one and assembles, at the end, what several of them say about one patient. */
final class Charting {
    /** A file alone does not say whose it is. */
    private static final RootLayout ANYWHERE = RootLayout.of(new InstitutionId("0000000000"), new Namespace("his"));

    private static final List<String> EXTENSIONS = List.of(".hl7", ".HL7", ".txt", ".dat");

    private final FhirIds ids = FhirIds.forDemo();
    private final Mapper mapper = new Mapper(ids);
    private final List<Mapped> resources = new ArrayList<>();
    private final Map<PatientKey, List<Part>> parts = new LinkedHashMap<>();

    /** The number of resources the file makes alone. */
    Outcome<Integer> add(String path, byte[] bytes, BiConsumer<String, Gap> gaps) {
        return map(path, bytes).map(it -> keep(path, it, gaps));
    }

    /** By the whole path where the file lies in a store, else by the name alone. */
    private Outcome<Chart> map(String path, byte[] bytes) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return StandardPath.parse(path)
                .asOptional()
                .map(it -> message(Source.of(ANYWHERE, ANYWHERE.key(it), it.name()), bytes))
                .or(() -> ExtendedPath.parse(path).asOptional().map(it -> Outcome.ok(document(it, name, bytes))))
                .orElseGet(() -> StandardName.parse(bare(name))
                        .then(it -> message(Source.of(ANYWHERE, ANYWHERE.key(it), it), bytes)));
    }

    private Outcome<Chart> message(Source source, byte[] bytes) {
        return mapper.map(source, bytes).map(mapped -> new Chart(source.key().patient(), mapped));
    }

    private Chart document(ExtendedPath path, String name, byte[] bytes) {
        Source source = Source.of(ANYWHERE, ANYWHERE.key(path), path.content());
        Document.Member main = new Document.Member(name, (long) bytes.length, null, bytes);
        Document document = new Document(path.type(), path.content().key(), List.of(main));
        return new Chart(source.key().patient(), mapper.map(source, document));
    }

    private record Chart(PatientKey patient, MappedFile mapped) {}

    private Integer keep(String path, Chart chart, BiConsumer<String, Gap> gaps) {
        MappedFile mapped = chart.mapped();
        resources.addAll(mapped.resources());
        parts.computeIfAbsent(chart.patient(), key -> new ArrayList<>()).addAll(mapped.parts());
        mapped.gaps().forEach(gap -> gaps.accept(path, gap));
        return mapped.resources().size();
    }

    MappedBundle finish(BiConsumer<String, Gap> gaps) {
        Assembler assembler = new Assembler(ids);
        parts.forEach((patient, said) -> {
            Assembled assembled = assembler.assemble(patient, said);
            resources.addAll(assembled.resources());
            assembled.gaps().forEach(gap -> gaps.accept(patient.number().value(), gap));
        });
        return new MappedBundle(resources);
    }

    private static String bare(String name) {
        return EXTENSIONS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length()))
                .orElse(name);
    }
}
