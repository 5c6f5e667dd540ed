package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Institution;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the replaced and the present system of a hospital hold of a chart. The old store ends at the cutover. The new one
 * starts a month earlier with everything ordered since, and with the undated records of patients still seen.
 */
public final class Migration {
    private static final LocalDateTime CUTOVER = Institution.CUTOVER.atStartOfDay();
    private static final LocalDateTime OVERLAP = Institution.OVERLAP.atStartOfDay();

    private Migration() {}

    /** The filings of a chart that lie in the replaced store, with the flags they had when it stopped. */
    public static List<Filing> old(Chart chart) {
        Map<Filing.Key, List<Filing>> records = new LinkedHashMap<>();
        for (Filing filing : chart.filings()) {
            if (filing.sent().isBefore(CUTOVER) && !filing.extended()) {
                records.computeIfAbsent(filing.key(), k -> new ArrayList<>()).add(filing);
            }
        }
        List<Filing> kept = new ArrayList<>();
        records.values().forEach(versions -> kept.addAll(asOfLast(versions)));
        return sorted(kept);
    }

    /** The flags a record's versions have when its last one has just been sent. */
    private static List<Filing> asOfLast(List<Filing> versions) {
        boolean deleted = versions.get(versions.size() - 1).cancels();
        List<Filing> flagged = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            boolean newest = i == versions.size() - 1;
            flagged.add(versions.get(i).flagged(deleted ? Filing.DELETED : newest ? Filing.VALID : Filing.HISTORY));
        }
        return flagged;
    }

    /** The filings of a chart that lie in the present store. */
    public static List<Filing> present(Chart chart) {
        Map<String, LocalDateTime> begun = new HashMap<>();
        for (Filing filing : chart.filings()) {
            begun.putIfAbsent(unit(filing), filing.sent());
        }
        List<Filing> kept = new ArrayList<>();
        Map<Filing.Key, Filing> undated = new LinkedHashMap<>();
        for (Filing filing : chart.filings()) {
            if (filing.key().date().equals("-")) {
                if (filing.sent().isBefore(OVERLAP)) {
                    undated.put(filing.key(), filing);
                } else {
                    kept.add(filing);
                }
            } else if (filing.extended()
                    || !begun.getOrDefault(unit(filing), filing.sent()).isBefore(OVERLAP)) {
                kept.add(filing);
            }
        }
        boolean seen = kept.stream().anyMatch(f -> !f.extended());
        if (seen) {
            undated.values().forEach(last -> kept.add(carried(last, kept)));
        }
        return sorted(kept);
    }

    /** The undated record as the new system took it over on its first day. */
    private static Filing carried(Filing last, List<Filing> kept) {
        boolean newer = kept.stream().anyMatch(f -> f.key().equals(last.key()));
        LocalDateTime first = OVERLAP.plusMinutes(30).withNano(last.sent().getNano());
        return new Filing(
                last.key(), first, last.department(), newer ? Filing.HISTORY : Filing.VALID, false, last.content());
    }

    /** Files of one order move together; a movement is a unit of its own. */
    private static String unit(Filing filing) {
        Filing.Key key = filing.key();
        return key.order().equals(Filing.NO_ORDER) ? key.toString() : key.order();
    }

    private static List<Filing> sorted(List<Filing> filings) {
        return filings.stream()
                .sorted(Comparator.comparing(Filing::sent)
                        .thenComparing(f -> f.key().type()))
                .toList();
    }
}
