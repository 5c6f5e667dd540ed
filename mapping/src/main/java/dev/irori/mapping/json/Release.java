package dev.irori.mapping.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over encoded bytes that fills meta and leaves out what the caller may not see. */
final class Release {

    private static final Name META = Name.of("meta");
    private static final Name VERSION_ID = Name.of("versionId");
    private static final Name LAST_UPDATED = Name.of("lastUpdated");
    private static final Name SECURITY = Name.of("security");
    private static final Name SYSTEM = Name.of("system");
    private static final Name CODE = Name.of("code");
    private static final Name DISPLAY = Name.of("display");
    private static final int USUAL_META = 256;

    private final byte[] bytes;
    private final OutputStream sink;
    private int done;
    private byte last;

    Release(byte[] bytes, OutputStream sink) {
        this.bytes = bytes;
        this.sink = sink;
    }

    void write(@Nullable MetaSlot slot, List<Removable> removables, SlotFiller filler) throws IOException {
        if (slot != null) {
            copy(slot.from());
            meta(slot, filler.meta());
            done = slot.to();
        }
        boolean[] gone = gone(removables, filler);
        for (int i = 0; i < gone.length; i++) {
            Removable removable = removables.get(i);
            if (gone[i] && removable.from() >= done) {
                copy(removable.from());
                done = removable.to();
            }
        }
        copy(bytes.length);
    }

    /** Children come after their parent, so walking backwards a range is judged when all inside it are. */
    private static boolean[] gone(List<Removable> removables, SlotFiller filler) {
        boolean[] gone = new boolean[removables.size()];
        boolean[] kept = new boolean[gone.length];
        for (int i = gone.length - 1; i >= 0; i--) {
            Removable removable = removables.get(i);
            String target = removable.target();
            boolean stays = target == null ? removable.holdsMore() || kept[i] : filler.shows(target);
            gone[i] = !stays;
            if (stays && removable.parent() >= 0) {
                kept[removable.parent()] = true;
            }
        }
        return gone;
    }

    /** What follows a removed first item must not begin with its comma. */
    private void copy(int to) throws IOException {
        int from = done;
        if (from < to && bytes[from] == ',' && (last == '{' || last == '[')) {
            from++;
        }
        if (from < to) {
            sink.write(bytes, from, to - from);
            last = bytes[to - 1];
        }
        done = to;
    }

    private void meta(MetaSlot slot, ReleasedMeta given) throws IOException {
        JsonBuffer out = new JsonBuffer(USUAL_META);
        out.put(last == '{' ? '{' : ' '); // stands for the byte before, so that the comma comes out right
        out.name(META);
        out.put('{');
        int content = out.end();
        part(out, slot.from(), slot.versionId());
        member(out, VERSION_ID, given.versionId(), slot.versionId(), slot.lastUpdated());
        member(out, LAST_UPDATED, given.lastUpdated(), slot.lastUpdated(), slot.source());
        part(out, slot.source(), slot.security());
        security(out, slot, given.security());
        part(out, slot.tag(), slot.to());
        if (out.end() != content || slot.stays()) {
            out.put('}');
            sink.write(out.toBytes(), 1, out.end() - 1);
            last = '}';
        }
    }

    private void member(JsonBuffer out, Name name, @Nullable String given, int ownFrom, int ownTo) {
        if (given == null) {
            part(out, ownFrom, ownTo);
        } else {
            out.name(name);
            out.string(given);
        }
    }

    private void security(JsonBuffer out, MetaSlot slot, List<SecurityLabel> given) {
        if (slot.security() == slot.tag() && given.isEmpty()) {
            return;
        }
        out.name(SECURITY);
        out.put('[');
        part(out, slot.security(), slot.tag());
        for (SecurityLabel label : given) {
            out.separate();
            out.put('{');
            out.name(SYSTEM);
            out.string(label.system());
            out.name(CODE);
            out.string(label.code());
            if (label.display() != null) {
                out.name(DISPLAY);
                out.string(label.display());
            }
            out.put('}');
        }
        out.put(']');
    }

    private void part(JsonBuffer out, int from, int to) {
        if (from < to) {
            out.separate();
            out.put(bytes, from + 1, to);
        }
    }
}
