package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import org.jspecify.annotations.Nullable;

/** The shape of JLAC10: analyte 5, identification 4, material 3, method 3, result 2. */
final class LabCodes {
    private static final Rule LENGTH = RuleBook.rule("C-JLAC10-LENGTH");
    private static final Rule FORM = RuleBook.rule("C-JLAC10-FORM");
    private static final Rule SPECIMEN = RuleBook.rule("C-SPECIMEN");
    private static final int WHOLE = 17;
    private static final int ANALYTE = 5;
    private static final int MATERIAL = 9;

    private LabCodes() {}

    static @Nullable Rule judge(Segment segment, int field, String code) {
        if (segment.name().equals("SPM") && field == 4) {
            return code.length() == 3 && Numbers.isDigits(code) ? null : SPECIMEN;
        }
        if (isExamination(segment, code)) {
            return hasForm(code.substring(0, ANALYTE)) ? null : FORM;
        }
        if (code.length() != WHOLE) {
            return LENGTH;
        }
        return hasForm(code) ? null : FORM;
    }

    /** Physiological tests are named by the analyte alone, findings by a suffix to it ("9A100&IMP"). */
    private static boolean isExamination(Segment segment, String code) {
        return code.length() >= ANALYTE
                && code.charAt(0) == '9'
                && (segment.name().equals("OBX") || segment.name().equals("OBR"))
                && (code.length() == ANALYTE || code.charAt(ANALYTE) == '&');
    }

    /** The material of a whole code, empty when there is none. */
    static String material(String code) {
        return code.length() == WHOLE ? code.substring(MATERIAL, MATERIAL + 3) : "";
    }

    private static boolean hasForm(String code) {
        if (!Numbers.isDigit(code.charAt(0)) || !Numbers.isUpper(code.charAt(1))) {
            return false;
        }
        for (int i = 2; i < code.length(); i++) {
            char c = code.charAt(i);
            // Writers that do not know the method put dashes in its place.
            if (!Numbers.isDigit(c) && !(i >= ANALYTE && c == '-')) {
                return false;
            }
        }
        return true;
    }
}
