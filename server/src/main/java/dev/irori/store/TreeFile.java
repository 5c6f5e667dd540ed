package dev.irori.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A name found in a tree, with the folders above it. It keeps the bytes of the name, so that a name in another charset
 * than ours can still be opened.
 */
public final class TreeFile {
    private final @Nullable TreeFile folder;
    private final Path name;

    TreeFile(@Nullable TreeFile folder, Path name) {
        this.folder = folder;
        this.name = name;
    }

    @Nullable
    TreeFile folder() {
        return folder;
    }

    Path name() {
        return name;
    }

    /** Relative to the root, with {@code /} between the parts. */
    public String path() {
        return folder == null ? name.toString() : folder.path() + '/' + name;
    }

    @Override
    public String toString() {
        return path();
    }
}
