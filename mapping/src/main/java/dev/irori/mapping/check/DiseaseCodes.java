package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import org.jspecify.annotations.Nullable;

/** The shape of ICD-10 codes and of the two MEDIS disease codes that share one system name. */
final class DiseaseCodes {
    private static final Rule ICD10 = RuleBook.rule("C-ICD10");
    private static final Rule ICD10_DOT = RuleBook.rule("C-ICD10-DOT");
    private static final Rule DISEASE = RuleBook.rule("C-DISEASE");
    private static final Rule EXCHANGE = RuleBook.rule("C-EXCHANGE");

    private DiseaseCodes() {}

    static @Nullable Rule judge(String system, Segment segment, int field, String code) {
        if (system.equals("I10")) {
            return icd10(code);
        }
        boolean number =
                (segment.name().equals("PRB") && field == 3) || (segment.name().equals("ZPR") && field == 2);
        if (number) {
            return code.length() == 8 && Numbers.isDigits(code) ? null : DISEASE;
        }
        boolean exchange = segment.name().equals("ZPR") && field == 5;
        return exchange && !isExchange(code) ? EXCHANGE : null;
    }

    private static @Nullable Rule icd10(String code) {
        if (code.indexOf('.') >= 0) {
            return ICD10_DOT;
        }
        boolean form = code.length() >= 3
                && code.length() <= 6
                && Numbers.isUpper(code.charAt(0))
                && Numbers.isDigit(code.charAt(1))
                && isAlphanumeric(code.substring(2));
        return form ? null : ICD10;
    }

    private static boolean isExchange(String code) {
        return code.length() == 4 && isAlphanumeric(code);
    }

    private static boolean isAlphanumeric(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }
}
