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
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.part.Part;
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
        return source(path)
                .then(source -> mapper.map(source, bytes)
                        .map(mapped -> keep(path, source.key().patient(), mapped, gaps)));
    }

    private Integer keep(String path, PatientKey patient, MappedFile mapped, BiConsumer<String, Gap> gaps) {
        resources.addAll(mapped.resources());
        parts.computeIfAbsent(patient, key -> new ArrayList<>()).addAll(mapped.parts());
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

    /** By the whole path where the file lies in a store, else by the name alone. */
    private static Outcome<Source> source(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return StandardPath.parse(path)
                .asOptional()
                .map(it -> Outcome.ok(source(it)))
                .orElseGet(() -> StandardName.parse(bare(name)).map(Charting::source));
    }

    private static String bare(String name) {
        return EXTENSIONS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length()))
                .orElse(name);
    }

    private static Source source(StandardPath path) {
        return Source.of(ANYWHERE, ANYWHERE.key(path), path.name());
    }

    private static Source source(StandardName name) {
        return Source.of(ANYWHERE, ANYWHERE.key(name), name);
    }
}
