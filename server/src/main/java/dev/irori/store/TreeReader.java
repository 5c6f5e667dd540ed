package dev.irori.store;

import dev.irori.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads files of one tree, keeping the directories of the last path open because the next file is usually near. */
public final class TreeReader implements AutoCloseable {
    private final Folder root;
    private final int most;
    private final List<TreeFile> names = new ArrayList<>();
    private final List<Folder> open = new ArrayList<>();

    TreeReader(Folder root, int most) {
        this.root = root;
        this.most = most;
    }

    public Outcome<byte[]> read(TreeFile file) {
        try {
            return Outcome.ok(folderOf(file).bytes(file.name(), most));
        } catch (IOException | SecurityException e) {
            return Outcome.failed(Refused.problem(e, file.path()));
        }
    }

    private Folder folderOf(TreeFile file) throws IOException {
        List<TreeFile> wanted = new ArrayList<>();
        for (TreeFile at = file.folder(); at != null; at = at.folder()) {
            wanted.add(0, at);
        }
        int shared = shared(wanted);
        closeFrom(shared);
        for (TreeFile step : wanted.subList(shared, wanted.size())) {
            open.add(last().child(step.name()));
            names.add(step);
        }
        return last();
    }

    private int shared(List<TreeFile> wanted) {
        int shared = 0;
        while (shared < names.size()
                && shared < wanted.size()
                && names.get(shared).name().equals(wanted.get(shared).name())) {
            shared++;
        }
        return shared;
    }

    private Folder last() {
        return open.isEmpty() ? root : open.get(open.size() - 1);
    }

    private void closeFrom(int depth) throws IOException {
        while (open.size() > depth) {
            names.remove(open.size() - 1);
            open.remove(open.size() - 1).close();
        }
    }

    @Override
    public void close() {
        try {
            closeFrom(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
