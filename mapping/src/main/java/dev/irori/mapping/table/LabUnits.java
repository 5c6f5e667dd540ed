package dev.irori.mapping.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units of laboratory results and measurements as the field writes them, to UCUM, by exact comparison: nothing is
 * converted, and a unit that is not in the table stays as it was written. Units of drugs are never looked up here.
 */
public final class LabUnits {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> UCUM = ucum();

    private LabUnits() {}

    public static Optional<String> ucum(String unit) {
        @Nullable String asWritten = UCUM.get(unit);
        return asWritten != null ? Optional.of(asWritten) : Optional.ofNullable(UCUM.get(folded(unit)));
    }

    /** One spelling for what differs only in width, spaces, superscripts or the three letters that look like a mu. */
    static String folded(String unit) {
        StringBuilder powers = new StringBuilder(unit.length() + 2);
        boolean raised = false;
        for (int i = 0; i < unit.length(); i++) {
            int power = SUPERSCRIPTS.indexOf(unit.charAt(i));
            if (power >= 0 && !raised) {
                powers.append('^');
            }
            raised = power >= 0;
            powers.append(raised ? (char) ('0' + power) : unit.charAt(i));
        }
        StringBuilder plain = new StringBuilder(powers.length());
        Normalizer.normalize(powers, Normalizer.Form.NFKC)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .map(LabUnits::plain)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static int plain(int c) {
        return switch (c) {
            case 'μ' -> 'u';
            case '×' -> 'x';
            case '∕', '⁄', '÷' -> '/';
            default -> c;
        };
    }

    private static Map<String, String> ucum() {
        Map<String, String> ucum = new HashMap<>();
        for (Row row : Tsv.load("units.tsv", 1).rows()) {
            ucum.put(row.code(), row.cell("ucum").orElseThrow());
        }
        List.copyOf(ucum.values()).forEach(code -> ucum.putIfAbsent(code, code));
        return ucum;
    }
}
