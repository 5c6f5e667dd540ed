package dev.irori.mapping.check;

import org.jspecify.annotations.Nullable;

/** The shape of HOT and YJ codes. */
final class DrugCodes {
    private static final Rule LENGTH = RuleBook.rule("C-HOT-LENGTH");
    private static final Rule CHECK = RuleBook.rule("C-HOT-CHECK");
    private static final Rule YJ = RuleBook.rule("C-YJ");

    private DrugCodes() {}

    static @Nullable Rule judge(String system, String code) {
        if (system.equals("YJ")) {
            return isYj(code) ? null : YJ;
        }
        int length = code.length();
        boolean fits = switch (system) {
            case "HOT7" -> length == 7;
            case "HOT9" -> length == 9;
            case "HOT13" -> length == 13;
            default -> length == 7 || length == 9 || length == 13;
        };
        if (!fits || !Numbers.isDigits(code)) {
            return LENGTH;
        }
        return hasCheckDigit(code) ? null : CHECK;
    }

    /** The seventh digit checks the six before it, weights 1 and 3 in turn, modulus 10. */
    private static boolean hasCheckDigit(String code) {
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10 == code.charAt(6) - '0';
    }

    /** Seven digits, a letter, four digits; the eighth letter names the maker's form. */
    private static boolean isYj(String code) {
        return code.length() == 12
                && Numbers.isDigits(code.substring(0, 7))
                && Numbers.isUpper(code.charAt(7))
                && Numbers.isDigits(code.substring(8));
    }
}
