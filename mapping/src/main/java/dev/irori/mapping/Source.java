package dev.irori.mapping;

import dev.irori.kernel.Namespace;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;

/**
 * Where a file comes from: what its path said and what its root declares.
 *
 * @param root whose it is and how the root writes patient numbers, to compare those inside the file
 * @param codeNamespace whose local codes it uses: old and new vendor of one hospital differ
 * @param locals the institution's code map
 */
public record Source(
        RootLayout root,
        RecordKey key,
        FileStamp stamp,
        Flag flag,
        String department,
        CharsetPolicy charset,
        Namespace codeNamespace,
        LocalCodes locals,
        Dialect dialect) {

    /** A file of a root that does nothing in its own way. */
    public static Source of(RootLayout root, RecordKey key, StandardName name) {
        return new Source(
                root,
                key,
                name.stamp(),
                name.flag(),
                name.department(),
                CharsetPolicy.AUTO,
                root.namespace(),
                LocalCodes.none(),
                Dialect.STANDARD);
    }

    /** A document of a root that does nothing in its own way. */
    public static Source of(RootLayout root, RecordKey key, ContentFolder content) {
        return new Source(
                root,
                key,
                content.stamp(),
                content.flag(),
                content.department().isEmpty() ? "-" : content.department(),
                CharsetPolicy.AUTO,
                root.namespace(),
                LocalCodes.none(),
                Dialect.STANDARD);
    }
}
