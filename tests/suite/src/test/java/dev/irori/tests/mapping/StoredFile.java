package dev.irori.tests.mapping;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.Source;
import dev.irori.mapping.kind.Kinds;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.ExtendedPath;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.util.Optional;

/** A file of some store, ready to be mapped. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredFile(String path, Source source, byte[] bytes) {

    /** A file of a root that does nothing in its own way. */
    static Optional<StoredFile> of(InstitutionId institution, String path, byte[] bytes) {
        Namespace namespace = new Namespace("main");
        return of(RootLayout.of(institution, namespace), namespace, path, bytes);
    }

    /** Empty where the path is no file of standardized or extended storage. */
    static Optional<StoredFile> of(RootLayout root, Namespace codes, String path, byte[] bytes) {
        Outcome<Source> standard = StandardPath.parse(path)
                .map(it -> source(
                        root,
                        codes,
                        root.key(it),
                        it.name().stamp(),
                        it.name().flag(),
                        it.name().department()));
        return standard.asOptional()
                .or(() -> extended(root, codes, path))
                .map(source -> new StoredFile(path, source, bytes));
    }

    private static Optional<Source> extended(RootLayout root, Namespace codes, String path) {
        return ExtendedPath.parse(path).asOptional().map(it -> {
            ContentFolder content = it.content();
            return source(root, codes, root.key(it), content.stamp(), content.flag(), content.department());
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
        return Kinds.of(type()) != null;
    }
}
