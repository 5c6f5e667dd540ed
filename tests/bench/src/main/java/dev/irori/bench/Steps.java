package dev.irori.bench;

import dev.irori.kernel.FhirIds;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.MappedFile;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.json.Encoder;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Decoder;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our way from a file to JSON, step by step, each step over all messages before the next. */
final class Steps {
    private final Mapper mapper = new Mapper(FhirIds.forDemo());
    private final List<Mixture.Item> items;
    private final List<Path> files = new ArrayList<>();
    private final List<MappedFile> mapped = new ArrayList<>();

    Steps(List<Mixture.Item> items, Path folder) throws IOException {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            files.add(Files.write(folder.resolve(i + ".step"), items.get(i).bytes));
            mapped.add(mapper.map(items.get(i).source, items.get(i).message));
        }
    }

    List<Contender> contenders() {
        return List.of(
                step("read, page cache warm", this::read),
                step("decode", this::decode),
                step("tokenize", this::tokenize),
                step("map", this::map),
                step("encode", this::encode));
    }

    private static Contender step(String name, Contender.Work work) {
        return new Contender(name, "messages", 0, work);
    }

    /** Resources of a message on average. */
    double resources() {
        return mapped.stream().mapToInt(it -> it.resources().size()).average().orElse(0);
    }

    private long read() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.readAllBytes(file).length;
        }
        return counted(bytes);
    }

    private long decode() {
        long characters = 0;
        for (Mixture.Item item : items) {
            characters += Decoder.decode(item.bytes, CharsetPolicy.AUTO, Limits.DEFAULT)
                    .orThrow()
                    .text()
                    .length();
        }
        return counted(characters);
    }

    private long tokenize() {
        long segments = 0;
        for (Mixture.Item item : items) {
            Decoded text = Decoded.of(item.text, Encoding.UTF_8);
            segments += Message.of(text, Limits.DEFAULT).orThrow().size();
        }
        return counted(segments);
    }

    private long map() {
        long resources = 0;
        for (Mixture.Item item : items) {
            resources += mapper.map(item.source, item.message).resources().size();
        }
        return counted(resources);
    }

    private long encode() {
        long bytes = 0;
        for (MappedFile file : mapped) {
            for (Mapped resource : file.resources()) {
                bytes += Encoder.r4().encode(resource.resource()).size();
            }
        }
        return counted(bytes);
    }

    /** The sum is looked at, so that no step can be optimized away. */
    private long counted(long sum) {
        if (sum <= 0) {
            throw new IllegalStateException("a step did nothing");
        }
        return items.size();
    }
}
