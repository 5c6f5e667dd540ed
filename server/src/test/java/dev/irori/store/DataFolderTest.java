package dev.irori.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void belongsToItsOwnerAlone() throws IOException {
        Path path = temp.resolve("a/b");
        try (DataFolder folder = DataFolder.open(path.toString()).orThrow()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            assertThat(folder.text("note")).isEmpty();
            folder.write("note", "火鉢");
            assertThat(folder.text("note")).contains("火鉢");
        }
    }

    @Test
    void whatIsPublishedAppearsWhole() throws IOException {
        try (DataFolder folder = DataFolder.open(temp.toString()).orThrow()) {
            Files.createDirectories(temp.resolve("new/deep"));
            folder.publish("new", "ready");
            assertThat(temp.resolve("ready/deep")).isDirectory();
            assertThat(folder.has("new")).isFalse();
        }
    }

    @Test
    void deletingDoesNotFollowLinks(@TempDir Path outside) throws IOException {
        Path kept = Files.writeString(outside.resolve("kept"), "");
        try (DataFolder folder = DataFolder.open(temp.toString()).orThrow()) {
            Files.createDirectories(temp.resolve("old/deep"));
            Files.createSymbolicLink(temp.resolve("old/deep/link"), outside);
            folder.delete("old");
            assertThat(folder.has("old")).isFalse();
            folder.delete("old");
        }
        assertThat(kept).exists();
    }

    @Test
    void onlyWhatWasGeneratedBeforeIsReplaced() throws IOException {
        Path ours = temp.resolve("ours");
        NewTree.take(ours.toString()).orThrow().write("a/b", new byte[1]);
        assertThat(NewTree.take(ours.toString()).map(tree -> Files.exists(ours.resolve("a"))))
                .isEqualTo(Outcome.ok(false));
        Path theirs = Files.createDirectories(temp.resolve("theirs/000"));
        assertThat(NewTree.take(theirs.getParent().toString())
                        .failure()
                        .orElseThrow()
                        .code())
                .isEqualTo("file.occupied");
    }
}
