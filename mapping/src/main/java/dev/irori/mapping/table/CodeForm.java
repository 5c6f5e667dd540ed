package dev.irori.mapping.table;

import java.util.Optional;

/** The written form of a kind of code: what can be told from the code alone, without its master file. */
public enum CodeForm {
    /** Anything but nothing. */
    ANY,
    /** JLAC10 with its result identification: 5 + 4 + 3 + 3 + 2. */
    JLAC10,
    /** JLAC10 up to the method: 5 + 4 + 3 + 3, as allergens and test sets are coded. */
    JLAC10_TEST,
    /** The bare analyte of JLAC10, which names a section or a kind of examination. */
    JLAC10_ANALYTE,
    /** The material part of JLAC10. */
    MATERIAL,
    HOT7,
    HOT9,
    HOT13,
    /** Seven digits (efficacy, substance), a letter (form), four more. */
    YJ,
    /** MEDIS management number of a disease or an affix. */
    MEDIS_NUMBER,
    /** MEDIS exchange code of a disease or an affix. */
    MEDIS_EXCHANGE,
    /** Affix number of the claims master, or a number of JANIS. */
    FOUR_DIGITS,
    /** ICD-10 as messages write it: without the dot. */
    ICD10,
    /** JAMI standard usage. */
    JAMI_USAGE,
    /** JAMI supplementary usage. */
    JAMI_SUPPLEMENT,
    /** JAMI body site: two digits and a side. */
    JAMI_SITE,
    /** Unified department code, or the finer one below it. */
    DEPARTMENT,
    /** Number, hyphen, check digit. */
    LOINC;

    public boolean fits(String code) {
        return switch (this) {
            case ANY -> !code.isEmpty();
            case JLAC10 -> code.length() == 17 && Jlac10.isWellFormed(code);
            case JLAC10_TEST -> code.length() == 15 && Jlac10.isWellFormed(code);
            case JLAC10_ANALYTE -> code.length() == 5 && Jlac10.isWellFormed(code);
            case MATERIAL -> code.length() == 3 && digits(code);
            case HOT7 -> code.length() == 7 && hot(code);
            case HOT9 -> code.length() == 9 && hot(code);
            case HOT13 -> code.length() == 13 && hot(code);
            case YJ -> code.length() == 12 && digits(code.substring(0, 7)) && upper(code.charAt(7)) && word(code);
            case MEDIS_NUMBER -> code.length() == 8 && digits(code);
            case MEDIS_EXCHANGE -> code.length() == 4 && word(code) && !digits(code);
            case FOUR_DIGITS -> code.length() == 4 && digits(code);
            case ICD10 -> icd10(code);
            case JAMI_USAGE -> code.length() == 16 && code.charAt(0) >= '1' && code.charAt(0) <= '5' && word(code);
            case JAMI_SUPPLEMENT -> Supplement.of(code).isPresent();
            case JAMI_SITE -> code.length() == 3 && digits(code.substring(0, 2)) && word(code);
            case DEPARTMENT -> (code.length() == 2 || code.length() == 3) && word(code);
            case LOINC -> loinc(code);
        };
    }

    /**
     * The edition that PRB-10.7 names; nothing there means 2003. An edition nobody published is no edition.
     */
    public static Optional<String> icd10Edition(String version) {
        return switch (version.strip()) {
            case "", "2003" -> Optional.of("2003");
            case "2013" -> Optional.of("2013");
            default -> Optional.empty();
        };
    }

    /** The seventh digit checks the first six; inferred from samples, where claims numbers passed off as HOT fail. */
    private static boolean hot(String code) {
        if (!digits(code)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10 == code.charAt(6) - '0';
    }

    private static boolean icd10(String code) {
        return code.length() >= 3
                && code.length() <= 5
                && upper(code.charAt(0))
                && digits(code.substring(1, 3))
                && digits(code.substring(3));
    }

    private static boolean loinc(String code) {
        int hyphen = code.indexOf('-');
        if (hyphen < 1 || hyphen > 7 || code.length() != hyphen + 2) {
            return false;
        }
        String number = code.substring(0, hyphen);
        return digits(number) && digits(code.substring(hyphen + 1)) && luhn(number) == code.charAt(hyphen + 1) - '0';
    }

    private static int luhn(String number) {
        int sum = 0;
        boolean doubled = true;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = (number.charAt(i) - '0') * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }

    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean word(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i)) && !upper(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean upper(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
