package dev.irori.mapping.v2;

import org.jspecify.annotations.Nullable;

/** The names HL7 table 0211 gives to encodings, as they are really written in MSH-18. */
final class Declaration {
    static final int CHARACTER_SET = 18;

    private Declaration() {}

    static @Nullable Encoding of(Value characterSets) {
        if (characterSets.isEmpty() || characterSets.isNull()) {
            return Encoding.ASCII;
        }
        @Nullable Encoding found = null;
        for (Value each : characterSets.each()) {
            Encoding named = named(each.text());
            if (named != null && (named != Encoding.ASCII || found == null)) {
                found = named;
            }
        }
        return found;
    }

    /** Blanks are ignored: the guideline's own samples write both {@code ISO IR87} and {@code ISOIR87}. */
    private static @Nullable Encoding named(String name) {
        return switch (name.replace(" ", "")) {
            case "", "ASCII", "ISOIR6" -> Encoding.ASCII;
            case "ISOIR87", "ISOIR14", "ISOIR159", "ISO-2022-JP" -> Encoding.ISO_2022_JP;
            case "UNICODEUTF-8", "UNICODE", "UTF-8" -> Encoding.UTF_8;
            case "SHIFT_JIS", "SJIS", "CP932", "WINDOWS-31J" -> Encoding.CP932;
            case "EUC-JP" -> Encoding.EUC_JP;
            default -> null;
        };
    }
}
