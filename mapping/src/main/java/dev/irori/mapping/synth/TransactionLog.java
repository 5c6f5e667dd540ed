package dev.irori.mapping.synth;

import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Part;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages of the last weeks of one institution in the order in which they were sent; older logs are rotated away. */
final class TransactionLog {
    private static final String SINCE = Network.LAST.minusDays(30).toString().replace("-", "") + "000000000";
    private static final int LARGEST = 1 << 20;

    private final Root root;
    private final List<Entry> entries = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(String stamp, String path, byte[] header, byte[] message) {}

    TransactionLog(Root root) {
        this.root = root;
    }

    void record(Draft draft, boolean deletes, Draft.Rendered file) {
        String stamp = draft.part(Part.STAMP);
        if (stamp.compareTo(SINCE) < 0) {
            return;
        }
        String header = String.join(
                ",",
                "#SSMIX",
                "2.00",
                root.institution().value(),
                draft.part(Part.PATIENT),
                draft.part(Part.DATE),
                draft.part(Part.TYPE),
                draft.part(Part.ORDER),
                deletes ? "DEL" : "INS",
                draft.part(Part.DEPARTMENT),
                stamp);
        entries.add(new Entry(stamp, file.path(), (header + "\r").getBytes(StandardCharsets.US_ASCII), file.bytes()));
    }

    void write(Sink sink) {
        entries.sort(Comparator.comparing(Entry::stamp).thenComparing(Entry::path));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String first = "";
        int number = 0;
        for (Entry entry : entries) {
            boolean otherDay =
                    !first.isEmpty() && !first.startsWith(entry.stamp().substring(0, 8));
            if (otherDay || out.size() > LARGEST) {
                flush(sink, first, ++number, out);
                number = otherDay ? 0 : number;
            }
            first = out.size() == 0 ? entry.stamp() : first;
            out.writeBytes(entry.header());
            out.writeBytes(entry.message());
        }
        if (out.size() > 0) {
            flush(sink, first, ++number, out);
        }
    }

    private void flush(Sink sink, String stamp, int number, ByteArrayOutputStream out) {
        String serial = Integer.toString(100_000 + number).substring(1);
        sink.file(root.prefix() + stamp.substring(0, 4) + "/TR_" + stamp + "_" + serial + ".DAT", out.toByteArray());
        out.reset();
    }
}
