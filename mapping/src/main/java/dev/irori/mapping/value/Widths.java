package dev.irori.mapping.value;

/** Full-width letters, digits and signs to the ASCII ones they are the wide form of; nothing else is changed. */
final class Widths {
    private static final char WIDE = 0xFEE0;

    private Widths() {}

    /** Without the spaces around; the text itself when it has nothing wide. */
    static String narrow(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (narrow(stripped.charAt(i)) != stripped.charAt(i)) {
                return rewritten(stripped);
            }
        }
        return stripped;
    }

    private static String rewritten(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(narrow(text.charAt(i)));
        }
        return plain.toString().strip();
    }

    private static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - WIDE);
        }
        return switch (c) {
            case '　' -> ' ';
            case '−' -> '-'; // U+2212, which ISO-2022-JP decoders give for the wide minus
            case '〜' -> '~';
            default -> c;
        };
    }
}
