package dev.irori.mapping.synth.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of a chart: the record it is a version of, when it was sent, in which state it was left and what it states.
 * A filing with {@code cancels} is the message that deleted the record; in the extended storage, where a deletion only
 * renames folders, it leaves no file of its own. The types VITAL, DOC and DISP stand for folders of that storage.
 */
public record Filing(Key key, LocalDateTime sent, String department, char flag, boolean cancels, Content content) {
    public static final String NO_ORDER = "999999999999999";
    public static final char VALID = '1';
    public static final char HISTORY = '2';
    public static final char DELETED = '0';

    /** The record within a chart; {@code visit} is the department for ADT-12 and empty otherwise. */
    public record Key(String type, String date, String order, String visit) {}

    public boolean current() {
        return flag == VALID;
    }

    /** Whether it lies in the extended storage. */
    public boolean extended() {
        return extended(content);
    }

    static boolean extended(Content content) {
        return content instanceof Content.Vitals
                || content instanceof Content.Document
                || content instanceof Content.Dispensing;
    }

    /** Whether a file was written for it. */
    public boolean written() {
        return !(cancels && extended());
    }

    Filing flagged(char other) {
        return new Filing(key, sent, department, other, cancels, content);
    }

    /**
     * The filings of one store in the order of sending, each with the flag it ends up with: a newer version makes the
     * valid one history, a deletion makes all before it invalid.
     */
    static List<Filing> settled(Collection<Filing> filings) {
        List<Filing> sorted = new ArrayList<>(filings);
        sorted.sort(
                Comparator.comparing(Filing::sent).thenComparing(f -> f.key().type()));
        Map<Key, List<Integer>> versions = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Filing filing = sorted.get(i);
            List<Integer> before = versions.computeIfAbsent(filing.key(), k -> new ArrayList<>());
            for (int j : before) {
                if (filing.cancels()) {
                    sorted.set(j, sorted.get(j).flagged(DELETED));
                } else if (sorted.get(j).flag() == VALID) {
                    sorted.set(j, sorted.get(j).flagged(HISTORY));
                }
            }
            before.add(i);
            sorted.set(i, filing.flagged(filing.cancels() ? DELETED : VALID));
        }
        return List.copyOf(sorted);
    }
}
