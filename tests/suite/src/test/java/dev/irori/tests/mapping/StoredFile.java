package dev.irori.tests.mapping;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.Source;
import dev.irori.mapping.kind.Kinds;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.ExtendedPath;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.rule.Document;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A file of some store, ready to be mapped.
 *
 * @param document the content folder around it, where it lies in extended storage
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredFile(String path, Source source, byte[] bytes, Optional<Document> document) {

    /** A file of a root that does nothing in its own way. */
    static Optional<StoredFile> of(InstitutionId institution, String path, byte[] bytes) {
        Namespace namespace = new Namespace("main");
        return of(RootLayout.of(institution, namespace), namespace, path, bytes);
    }

    /** Empty where the path is no file of standardized or extended storage. */
    static Optional<StoredFile> of(RootLayout root, Namespace codes, String path, byte[] bytes) {
        Optional<StoredFile> standard = StandardPath.parse(path).asOptional().map(it -> {
            StandardName name = it.name();
            Source source = source(root, codes, root.key(it), name.stamp(), name.flag(), name.department());
            return new StoredFile(path, source, bytes, Optional.empty());
        });
        return standard.or(() -> extended(root, codes, path, bytes));
    }

    private static Optional<StoredFile> extended(RootLayout root, Namespace codes, String path, byte[] bytes) {
        return ExtendedPath.parse(path).asOptional().map(it -> {
            ContentFolder content = it.content();
            Source source = source(root, codes, root.key(it), content.stamp(), content.flag(), content.department());
            String name = it.member().isEmpty() ? content.toString() : it.member();
            Document.Member member = new Document.Member(name, (long) bytes.length, null, bytes);
            Document document = new Document(it.type(), content.key(), List.of(member));
            return new StoredFile(path, source, bytes, Optional.of(document));
        });
    }

    private static Source source(
            RootLayout root, Namespace codes, RecordKey key, FileStamp stamp, Flag flag, String department) {
        return new Source(
                root, key, stamp, flag, department, CharsetPolicy.AUTO, codes, LocalCodes.none(), Dialect.STANDARD);
    }

    String type() {
        return source.key().type();
    }

    /** Whether a kind maps files like this one. */
    boolean hasKind() {
        return document.isPresent() || Kinds.of(type()) != null;
    }
}
