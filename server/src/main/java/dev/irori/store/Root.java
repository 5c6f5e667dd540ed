package dev.irori.store;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;

/**
 * One store of one institution.
 *
 * @param path where it lies on this machine
 */
public record Root(InstitutionId institution, String name, Namespace namespace, Shape shape, String path) {

    /** What lies at the bottom of a root. */
    public enum Shape {
        /** 標準化ストレージ: one message per file. */
        STANDARD,
        /** 拡張ストレージ: a folder per document. */
        EXTENDED,
        /** トランザクションストレージ: a folder per year, which a walk shows as if it were a patient. */
        TRANSACTION
    }
}
