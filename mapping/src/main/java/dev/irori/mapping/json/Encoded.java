package dev.irori.mapping.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An encoded resource with its open slots: immutable, made once, filled for every caller. */
public final class Encoded {

    private static final int ROOM_FOR_META = 256;

    private final byte[] bytes;
    private final @Nullable MetaSlot meta;
    private final List<Removable> removables;

    Encoded(byte[] bytes, @Nullable MetaSlot meta, List<Removable> removables) {
        this.bytes = bytes;
        this.meta = meta;
        this.removables = removables;
    }

    /** Bytes held, for a cache that weighs its entries. */
    public int size() {
        return bytes.length;
    }

    public boolean hasSlots() {
        return meta != null || !removables.isEmpty();
    }

    /** The texts of the references that may be hidden, in the order they appear. */
    public List<String> targets() {
        return removables.stream()
                .map(Removable::target)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Writes the final bytes for one caller in one pass. */
    public void fill(SlotFiller filler, OutputStream sink) throws IOException {
        if (!hasSlots()) {
            sink.write(bytes);
            return;
        }
        new Release(bytes, sink).write(meta, removables, filler);
    }

    /** The final bytes for one caller. */
    public byte[] toBytes(SlotFiller filler) {
        if (!hasSlots()) {
            return bytes.clone();
        }
        ByteArrayOutputStream sink = new ByteArrayOutputStream(bytes.length + ROOM_FOR_META);
        try {
            fill(filler, sink);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return sink.toByteArray();
    }
}
