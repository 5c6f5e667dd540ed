package dev.irori.mapping;

import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.layout.ExtendedPath;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.rule.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden case of extended storage, under {@code EXT-}: one document, the bytes of its main file, and in the note the
 * path of that file and what lies beside it.
 */
record DocumentCase(Path folder) {
    private static final String PATH = "path: ";
    private static final String BESIDE = "beside: ";

    static boolean is(Path folder) {
        return folder.getParent().getFileName().toString().startsWith("EXT-");
    }

    PatientKey patient() {
        return source().key().patient();
    }

    MappedFile map(Mapper mapper) {
        return mapper.map(source(), document());
    }

    private ExtendedPath path() {
        return ExtendedPath.parse(note(PATH).get(0)).orThrow();
    }

    private Source source() {
        RootLayout root = RootLayout.of(GoldenCase.INSTITUTION, new Namespace("his"));
        return Source.of(root, root.key(path()), path().content());
    }

    private Document document() {
        ExtendedPath path = path();
        byte[] bytes = input();
        List<Document.Member> members = new ArrayList<>();
        String name = path.member().isEmpty() ? path.content().toString() : path.member();
        members.add(new Document.Member(name, (long) bytes.length, null, bytes));
        for (String beside : note(BESIDE)) {
            String[] parts = beside.split(" ", -1);
            members.add(new Document.Member(parts[0], Long.valueOf(parts[1]), parts[2], null));
        }
        return new Document(path.type(), path.content().key(), members);
    }

    private byte[] input() {
        try (Stream<Path> files = Files.list(folder)) {
            Path main = files.filter(GoldenCase::isInput).findFirst().orElseThrow();
            return GoldenCase.read(main).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> note(String label) {
        return GoldenCase.read(folder.resolve("note.md"))
                .lines()
                .filter(it -> it.startsWith(label))
                .map(it -> it.substring(label.length()))
                .toList();
    }
}
