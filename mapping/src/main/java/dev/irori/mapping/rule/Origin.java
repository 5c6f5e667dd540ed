package dev.irori.mapping.rule;

import dev.irori.kernel.Namespace;
import dev.irori.kernel.RecordIds;
import dev.irori.kernel.RecordKey;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.table.LocalCodes;

/**
 * Where a file comes from, as far as its meaning depends on it.
 *
 * @param stamp orders the versions of a record, and the parts of a patient
 * @param flag whether the file counts, was superseded or is deleted
 * @param department of the file name, {@code -} when none
 * @param codeNamespace whose local codes these are: the same 99xxx in an old and a new vendor's store are two systems
 * @param ids makes the ids of this record's resources
 * @param patientId the id of the chart the path names
 * @param fileUri the opaque name of the file, for {@code meta.source}
 */
public record Origin(
        RecordKey key,
        FileStamp stamp,
        Flag flag,
        String department,
        Namespace codeNamespace,
        RecordIds ids,
        String patientId,
        String fileUri,
        LocalCodes locals,
        Dialect dialect) {}
