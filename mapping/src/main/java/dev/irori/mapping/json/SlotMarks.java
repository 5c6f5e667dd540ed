package dev.irori.mapping.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes while bytes are written where a hideable reference stands, and which properties, items and arrays around it
 * would be left with nothing if it went. Only ranges around such a reference are kept.
 */
final class SlotMarks {

    private static final int UNMARKED = -1;

    private final boolean active;
    private final List<Removable> found = new ArrayList<>(0);
    private Frame[] frames = {};
    private int depth;
    private int barrier;
    private boolean suspended;

    /** A range being written; it becomes {@link Removable} once a hideable reference is met inside. */
    private static final class Frame {
        int from;
        int content;
        int childBytes;
        int index;

        @Nullable
        String target;
    }

    SlotMarks(boolean active) {
        this.active = active;
    }

    boolean active() {
        return active && !suspended;
    }

    /** Inside meta and ids nothing is hidden; returns what held before, to be restored. */
    boolean suspend(boolean now) {
        boolean before = suspended;
        suspended = now;
        return before;
    }

    void open(int from) {
        if (active()) {
            push(from);
        }
    }

    void openTarget(int from, String target) {
        push(from).target = target;
        for (int i = barrier; i < depth; i++) {
            if (frames[i].index == UNMARKED) {
                frames[i].index = found.size();
                found.add(Removable.open(frames[i].from, i == barrier ? UNMARKED : frames[i - 1].index));
            }
        }
    }

    /** Where the content begins that decides whether anything is left. */
    void content(int at) {
        if (active()) {
            frames[depth - 1].content = at;
        }
    }

    void close(int to) {
        if (!active()) {
            return;
        }
        Frame frame = frames[--depth];
        if (frame.index == UNMARKED) {
            return;
        }
        boolean holdsMore = to - 1 - frame.content != frame.childBytes;
        found.set(frame.index, found.get(frame.index).close(to, holdsMore, frame.target));
        if (depth > barrier) {
            frames[depth - 1].childBytes += to - frame.from;
        }
    }

    void discard() {
        if (active()) {
            depth--;
        }
    }

    /** A resource inside a resource never goes, so nothing around it does: marking stops at its edge. */
    int raiseBarrier() {
        int before = barrier;
        barrier = depth;
        return before;
    }

    void lowerBarrier(int before) {
        barrier = before;
    }

    List<Removable> found() {
        return List.copyOf(found);
    }

    private Frame push(int from) {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, depth + 16);
        }
        Frame frame = frames[depth];
        if (frame == null) {
            frame = new Frame();
            frames[depth] = frame;
        }
        depth++;
        frame.from = from;
        frame.content = from;
        frame.childBytes = 0;
        frame.index = UNMARKED;
        frame.target = null;
        return frame;
    }
}
