package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Value;
import java.util.List;

/**
 * IN1-10 and IN1-11: symbol (記号), number (番号) and branch (枝番) of an insured person, in the two conventions in use, or
 * the recipient number of a public expense. All as sent.
 *
 * @param certain false when one number stands alone and may be a symbol
 * @param group the group's name that IN1-11 holds in the newer convention
 */
record InsuredNumber(String symbol, String number, String branch, String group, boolean certain) {

    static InsuredNumber of(Value in10, Value in11, boolean hasSymbols) {
        List<Value> parts = in10.each();
        String second = text(in11);
        if (parts.size() > 1) {
            String branch = parts.size() > 2 ? text(parts.get(2)) : "";
            return new InsuredNumber(text(parts.get(0)), text(parts.get(1)), branch, second, true);
        }
        String first = text(in10);
        if (hasDigit(second)) {
            return new InsuredNumber(first, second, "", "", true);
        }
        return new InsuredNumber("", first, "", second, !hasSymbols || first.isEmpty());
    }

    /** The rule of JP Core: each part in full width and in quotes. */
    String listed() {
        return quoted(symbol) + ',' + quoted(number) + ',' + quoted(branch);
    }

    String subscriber() {
        return quoted(symbol) + ',' + quoted(number);
    }

    private static String quoted(String part) {
        return '"' + wide(part) + '"';
    }

    static String wide(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean narrow = c > ' ' && c <= '~';
            wide.append(narrow ? (char) (c - '!' + '！') : c);
        }
        return wide.toString();
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String text(Value value) {
        return value.component(1).said();
    }
}
