package dev.irori.mapping.synth.write;

/** Half-width kana, whose voicing marks are characters of their own. */
final class HalfWidth {
    private static final String PLAIN = "ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー";
    private static final String HALF = "ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホ";
    private static final String HALF_VOICED = "パピプペポ";
    private static final String HALF_UNVOICED = "ハヒフヘホ";

    private HalfWidth() {}

    static String of(char wide) {
        int voiced = VOICED.indexOf(wide);
        if (voiced >= 0) {
            return of(UNVOICED.charAt(voiced)) + "ﾞ";
        }
        int half = HALF_VOICED.indexOf(wide);
        if (half >= 0) {
            return of(HALF_UNVOICED.charAt(half)) + "ﾟ";
        }
        return String.valueOf(HALF.charAt(PLAIN.indexOf(wide)));
    }
}
