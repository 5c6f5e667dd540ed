package dev.irori.store;

import dev.irori.kernel.FileFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One open directory. Everything below is reached relative to its handle, so a path cannot be swapped under us. */
final class Folder implements AutoCloseable {
    private static final LinkOption NOFOLLOW = LinkOption.NOFOLLOW_LINKS;
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, NOFOLLOW);
    private static final Path SELF = Path.of(".");
    private static final int CHUNK = 1 << 16;

    private final SecureDirectoryStream<Path> handle;

    private Folder(SecureDirectoryStream<Path> handle) {
        this.handle = handle;
    }

    /** The root itself may be a link or a mount: that is the operator's choice, what lies below is not. */
    @SuppressWarnings({"resource", "StreamResourceLeak"}) // the folder owns the stream
    static Folder open(Path root) throws IOException {
        if (!Files.readAttributes(root, BasicFileAttributes.class).isDirectory()) {
            throw new Refused(FileFault.SPECIAL);
        }
        DirectoryStream<Path> stream = Files.newDirectoryStream(root);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new Folder(secure);
        }
        stream.close();
        throw new IOException("this platform cannot open files relative to a directory");
    }

    /** The kind is asked before opening because opening a pipe would wait for its writer. */
    Folder child(Path name) throws IOException {
        BasicFileAttributes kind = attributes(name);
        if (!kind.isDirectory()) {
            throw new Refused(kind.isSymbolicLink() ? FileFault.OUTSIDE : FileFault.SPECIAL);
        }
        return new Folder(handle.newDirectoryStream(name, NOFOLLOW));
    }

    BasicFileAttributes attributes(Path name) throws IOException {
        return handle.getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW)
                .readAttributes();
    }

    /** The names in this folder, read from a handle of its own so that it can be asked again. */
    List<Path> names(boolean sorted) throws IOException {
        try (SecureDirectoryStream<Path> listing = handle.newDirectoryStream(SELF, NOFOLLOW)) {
            return names(listing, sorted);
        }
    }

    /** The names in this folder, once: saves opening it twice on a walk. */
    List<Path> namesOnce(boolean sorted) throws IOException {
        return names(handle, sorted);
    }

    private static List<Path> names(DirectoryStream<Path> listing, boolean sorted) throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            for (Path entry : listing) {
                names.add(Objects.requireNonNull(entry.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (sorted) {
            Collections.sort(names);
        }
        return names;
    }

    /** All bytes of a regular file that stayed the same while it was read. */
    byte[] bytes(Path name, int most) throws IOException {
        BasicFileAttributes before = attributes(name);
        if (!before.isRegularFile()) {
            throw new Refused(before.isSymbolicLink() ? FileFault.OUTSIDE : FileFault.SPECIAL);
        }
        byte[] bytes;
        try (SeekableByteChannel channel = handle.newByteChannel(name, READ)) {
            bytes = bytes(channel, most);
        }
        BasicFileAttributes after = attributes(name);
        boolean same = Objects.equals(before.fileKey(), after.fileKey())
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && after.size() == bytes.length;
        if (!same) {
            throw new Refused(FileFault.CHANGED);
        }
        return bytes;
    }

    private static byte[] bytes(SeekableByteChannel channel, int most) throws IOException {
        long size = channel.size();
        if (size > most) {
            throw new Refused(FileFault.TOO_LARGE);
        }
        byte[] bytes = new byte[(int) size];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            // The channel copies through a native buffer as large as what is asked for.
            buffer.limit(Math.min(buffer.position() + CHUNK, bytes.length));
            if (channel.read(buffer) < 0) {
                throw new Refused(FileFault.CHANGED);
            }
            buffer.limit(bytes.length);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
