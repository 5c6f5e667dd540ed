package dev.irori.mapping.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JAMI standard usage known as a whole code. Digits are never decoded: their slots run from bedtime back to waking,
 * and a reader that takes them the other way round is right for every palindrome and wrong for the patient.
 *
 * @param method JAMI basic usage (1 oral, 2 external, 3 injection)
 * @param detail JAMI detailed usage ("10" by mouth, "2B" applied to the skin)
 * @param frequency how often within the period; 0 when the code gives no rhythm
 * @param period length of the period in {@code periodUnit}
 * @param periodUnit "d" or "h"
 * @param when codes of Timing.repeat.when, one for each administration; empty when the code names no time
 * @param asNeeded taken when a complaint calls for it
 */
public record Usage(
        String code,
        String japanese,
        String english,
        String method,
        String detail,
        int frequency,
        int period,
        String periodUnit,
        List<String> when,
        boolean asNeeded) {

    private static final Map<String, Usage> ALL = all();

    public static Optional<Usage> of(String code) {
        return Optional.ofNullable(ALL.get(code.strip()));
    }

    public boolean hasRhythm() {
        return frequency > 0;
    }

    private static Map<String, Usage> all() {
        Map<String, Usage> all = new HashMap<>();
        for (Row row : Tsv.load("usages.tsv", 1).rows()) {
            all.put(row.code(), from(row));
        }
        return all;
    }

    private static Usage from(Row row) {
        return new Usage(
                row.code(),
                row.japanese(),
                row.english(),
                row.cell("method").orElseThrow(),
                row.cell("detail").orElseThrow(),
                row.cell("frequency").map(Integer::parseInt).orElse(0),
                row.cell("period").map(Integer::parseInt).orElse(0),
                row.cell("unit").orElse(""),
                row.cell("when")
                        .map(when -> List.copyOf(Arrays.asList(when.split(",", -1))))
                        .orElse(List.of()),
                row.cell("prn").isPresent());
    }
}
