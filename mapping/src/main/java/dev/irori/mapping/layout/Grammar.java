package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What each part of a name may look like. Lengths are those of the index table, widened by what the field has shown. */
final class Grammar {
    static final String NO_DEPARTMENT = "-";

    private static final int LONGEST_TYPE = 255;
    private static final int LONGEST_ORDER = 64;
    private static final int LONGEST_DEPARTMENT = 5;
    private static final int LONGEST_SUBJECT = 400;

    private Grammar() {}

    static <T> Outcome<T> refused(NameFault fault, String subject) {
        return Outcome.failed(problem(fault, subject));
    }

    static Problem problem(NameFault fault, String subject) {
        return new Problem.Name(
                fault, subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…");
    }

    /** The first fault in the parts that every kind of name shares, or null. */
    static @Nullable NameFault fault(
            String patient, @Nullable ServiceDate date, String type, String order, String stamp) {
        if (!PatientNumber.isValid(patient)) {
            return NameFault.PATIENT;
        }
        if (date == null) {
            return NameFault.DATE;
        }
        if (!isType(type)) {
            return NameFault.TYPE;
        }
        if (!isOrder(order)) {
            return NameFault.ORDER;
        }
        return FileStamp.isValid(stamp) ? null : NameFault.TIMESTAMP;
    }

    static boolean isType(String text) {
        return isPlain(text, LONGEST_TYPE);
    }

    static boolean isOrder(String text) {
        return isPlain(text, LONGEST_ORDER) && text.indexOf('_') < 0;
    }

    static boolean isDepartment(String text) {
        return text.equals(NO_DEPARTMENT)
                || (!text.isEmpty() && text.length() <= LONGEST_DEPARTMENT && isLettersAndDigits(text));
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLettersAndDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Not empty, not endless, and nothing that could change folder or line. */
    private static boolean isPlain(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /** The form in which two spellings of one Japanese name are equal: some systems store kana with marks apart. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static void require(boolean holds, String what, Object subject) {
        if (!holds) {
            throw new IllegalArgumentException(what + ": " + subject);
        }
    }
}
