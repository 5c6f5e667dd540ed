package dev.irori.mapping.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.HumanName;

/**
 * What hospitals write where there is no name yet: for a newborn the mother's with an addition, for somebody brought in
 * unconscious a word or a number. Neither may ever be matched with anybody.
 */
final class PlaceholderName {
    private static final List<String> BABY = List.of("ベビー", "ベイビー");
    private static final List<String> BABY_IN_LATIN = List.of("BABY", "BABYBOY", "BABYGIRL");
    private static final List<String> CHILD = List.of("新生児", "男児", "女児", "子児", "の児", "ノ児");
    private static final List<String> UNIDENTIFIED =
            List.of("不明", "氏名不明", "身元不明", "氏名不詳", "身元不詳", "不詳", "名無し", "ナナシ", "フメイ", "シメイフメイ", "UNKNOWN");
    private static final String EMERGENCY = "救急";
    /** A given name of three or more characters ending in 児 is the mother's with the addition; 健児 is a name. */
    private static final int MOTHERS_NAME = 3;

    private PlaceholderName() {}

    static boolean isNewborn(HumanName name) {
        String text = folded(name.getText());
        String given = folded(name.getGivenAsSingleString());
        boolean child = given.endsWith("児") && (given.length() >= MOTHERS_NAME || isOrdinal(given));
        return child
                || BABY.stream().anyMatch(text::contains)
                || CHILD.stream().anyMatch(text::endsWith)
                || isLatinBaby(name.getText());
    }

    private static boolean isLatinBaby(String text) {
        for (String word : normalized(text).split(" ", -1)) {
            if (BABY_IN_LATIN.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean isUnidentified(HumanName name) {
        String text = folded(name.getText());
        for (String word : UNIDENTIFIED) {
            if (text.equals(word) || isNumbered(text, word)) {
                return true;
            }
        }
        return text.startsWith("氏名不明") || text.startsWith("身元不明") || isNumbered(text, EMERGENCY);
    }

    /** 1児: the first of twins. */
    private static boolean isOrdinal(String given) {
        return given.length() == 2 && Character.isDigit(given.charAt(0));
    }

    /** The word and a running number, as in 救急001. */
    private static boolean isNumbered(String text, String word) {
        if (!text.startsWith(word) || text.length() == word.length()) {
            return false;
        }
        for (int i = word.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && c != '-' && c != '号') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        return normalized(text).replace(" ", "");
    }

    /** Half width, upper case, and a plain space for every space. */
    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
