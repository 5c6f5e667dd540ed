package dev.irori.mapping.v2;

/** What an escape sequence of ISO 2022 switches to, and how many bytes it has. */
enum Designation {
    ASCII(3),
    ROMAN(3),
    KANA(3),
    KANJI(3),
    KANJI_1978(3),
    KANJI_LONG(4),
    KANJI_1978_LONG(4),
    /** JIS X 0212. */
    SUPPLEMENT(4),
    /** A two-byte set without a table here, such as JIS X 0213. */
    OTHER_PAIRS(4),
    /** Names the revision of the set that is designated next; says nothing by itself. */
    ANNOUNCEMENT(3),
    OTHER_SINGLE(3),
    /** An escape byte that begins nothing known. */
    STRAY(1),
    /** The file ends inside the sequence. */
    CUT(0);

    private final int size;

    Designation(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    static Designation at(byte[] in, int at, int end) {
        int left = end - at;
        if (left < 3) {
            return CUT;
        }
        byte set = in[at + 2];
        return switch (in[at + 1]) {
            case '(' -> set < 0 ? STRAY : single(set);
            case '$' -> set == '(' ? left > 3 ? longPairs(in[at + 3]) : CUT : pairs(set);
            case '&' -> set == '@' ? ANNOUNCEMENT : STRAY;
            default -> STRAY;
        };
    }

    /** ESC ( H is Swedish; old Japanese systems write it for Roman. */
    private static Designation single(byte set) {
        return switch (set) {
            case 'B' -> ASCII;
            case 'J', 'H' -> ROMAN;
            case 'I' -> KANA;
            default -> OTHER_SINGLE;
        };
    }

    private static Designation pairs(byte set) {
        return switch (set) {
            case 'B' -> KANJI;
            case '@' -> KANJI_1978;
            default -> STRAY;
        };
    }

    private static Designation longPairs(byte set) {
        return switch (set) {
            case 'B' -> KANJI_LONG;
            case '@' -> KANJI_1978_LONG;
            case 'D' -> SUPPLEMENT;
            default -> OTHER_PAIRS;
        };
    }
}
