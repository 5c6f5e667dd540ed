package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Institution;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

    private static final long NANOS = 1_000_000_000L;

    private Migration() {}

    /** The filings of a chart that lie in the replaced store, with the flags they had when it stopped. */
    public static List<Filing> old(Chart chart) {
        return Filing.settled(chart.filings().stream()
                .filter(f -> f.sent().isBefore(CUTOVER) && !f.extended())
                .toList());
    }

    /** The filings of a chart that lie in the present store. */
    public static List<Filing> present(Chart chart) {
        Map<String, LocalDateTime> begun = new HashMap<>();
        for (Filing filing : chart.filings()) {
            begun.putIfAbsent(filing.key().order(), filing.sent());
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
            } else if (filing.extended() || !begin(filing, begun).isBefore(OVERLAP)) {
                kept.add(filing);
            }
        }
        if (kept.stream().anyMatch(f -> !f.extended())) {
            undated.values().stream()
                    .filter(last -> !last.cancels())
                    .map(Migration::carried)
                    .forEach(kept::add);
        }
        return Filing.settled(kept);
    }

    /** The undated record as the new system took it over on its first day. */
    private static Filing carried(Filing last) {
        long fraction = last.sent().toLocalTime().toNanoOfDay() % NANOS;
        return new Filing(
                last.key(),
                OVERLAP.plusMinutes(30).plusNanos(fraction),
                last.department(),
                Filing.VALID,
                false,
                last.content());
    }

    /** Files of one order move together, and so do those of one stay; no stay is longer than the overlap. */
    private static LocalDateTime begin(Filing filing, Map<String, LocalDateTime> begun) {
        if (filing.content() instanceof Content.Movement move) {
            return move.admitted();
        }
        String order = filing.key().order();
        return order.equals(Filing.NO_ORDER) ? filing.sent() : begun.getOrDefault(order, filing.sent());
    }
}
