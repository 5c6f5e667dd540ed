package dev.irori.tests.mapping;

import dev.irori.kernel.FhirIds;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.assemble.Assembled;
import dev.irori.mapping.assemble.Assembler;
import dev.irori.mapping.json.Encoder;
import dev.irori.mapping.json.ReleasedMeta;
import dev.irori.mapping.json.SlotFiller;
import dev.irori.mapping.part.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** The mapping as these tests use it. */
final class Mapping {
    private static final SlotFiller NOTHING = SlotFiller.of(ReleasedMeta.NONE, reference -> true);

    private Mapping() {}

    /** A new mapper for every file: it cannot remember another one. */
    static MappedFile map(StoredFile file) {
        return map(new Mapper(FhirIds.forDemo()), file);
    }

    static MappedFile map(Mapper mapper, StoredFile file) {
        return file.document()
                .map(document -> mapper.map(file.source(), document))
                .orElseGet(() -> message(mapper, file));
    }

    private static MappedFile message(Mapper mapper, StoredFile file) {
        return mapper.map(file.source(), file.bytes()).fold(mapped -> mapped, problem -> {
            throw new AssertionError(file.path() + ": " + problem);
        });
    }

    /** What the files of one chart make together, quarantined ones left out. */
    static Assembled assemble(List<StoredFile> chart) {
        List<Part> parts = new ArrayList<>();
        for (StoredFile file : chart) {
            MappedFile mapped = map(file);
            if (!mapped.quarantined()) {
                parts.addAll(mapped.parts());
            }
        }
        return new Assembler(FhirIds.forDemo())
                .assemble(chart.get(0).source().key().patient(), parts);
    }

    static byte[] bytes(Resource resource) {
        return Encoder.r4().encode(resource).toBytes(NOTHING);
    }

    static String text(Resource resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static List<String> texts(List<Mapped> resources) {
        return resources.stream().map(it -> text(it.resource())).toList();
    }
}
