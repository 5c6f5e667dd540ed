package dev.irori.mapping.value;

import java.util.Optional;

/** Which writing a Japanese name is in, for sources that do not say so in XPN.8 or XCN.15. */
enum Script {
    IDEOGRAPHIC("IDE"),
    PHONETIC("SYL"),
    ALPHABETIC("ABC");

    private final String representation;

    Script(String representation) {
        this.representation = representation;
    }

    /** The code of iso21090-EN-representation. */
    String representation() {
        return representation;
    }

    static Optional<Script> ofRepresentation(String code) {
        for (Script script : values()) {
            if (script.representation.equals(code)) {
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }

    /** Kana alone is phonetic, Latin alone alphabetic; one ideograph, or nothing telling, makes it ideographic. */
    static Script of(String text) {
        boolean kana = false;
        boolean latin = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || isHalfKana(c)) {
                kana = true;
            } else if (Character.isIdeographic(c) || c == '々') {
                return IDEOGRAPHIC;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                latin = true;
            }
        }
        if (kana) {
            return PHONETIC;
        }
        return latin ? ALPHABETIC : IDEOGRAPHIC;
    }

    private static boolean isHalfKana(char c) {
        return c >= '\uFF66' && c <= '\uFF9F';
    }
}
