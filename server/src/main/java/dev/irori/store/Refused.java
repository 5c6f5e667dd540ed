package dev.irori.store;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A refusal on its way to becoming a {@link Problem}; it never leaves this package. */
final class Refused extends IOException {
    private final FileFault fault;

    Refused(FileFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    /** What the caller is told when the file system said {@code e}. */
    static Problem problem(Exception e, String subject) {
        return new Problem.Unreadable(fault(e), subject);
    }

    private static FileFault fault(Exception e) {
        if (e instanceof Refused refused) {
            return refused.fault;
        }
        if (e instanceof NoSuchFileException || e instanceof InvalidPathException) {
            return FileFault.MISSING;
        }
        if (e instanceof AccessDeniedException) {
            return FileFault.DENIED;
        }
        if (e instanceof FileSystemLoopException) {
            return FileFault.OUTSIDE;
        }
        return e instanceof NotDirectoryException ? FileFault.SPECIAL : FileFault.IO;
    }
}
