package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * The folders that lead to a patient: characters 1-3, characters 4-6, the whole number. A number of up to three
 * characters leaves the second level empty; tools that join paths then drop it, so it may be absent (null).
 */
public record PatientFolders(String first, @Nullable String second, PatientNumber patient) {
    private static final int WIDTH = 3;

    public PatientFolders {
        Grammar.require(isLevel(first) && !first.isEmpty(), "not a patient level", first);
        Grammar.require(second == null || isLevel(second), "not a patient level", String.valueOf(second));
    }

    /** Where a writer that follows the guideline puts this patient; only meaningful for a number as the root pads it. */
    public static PatientFolders of(PatientNumber patient) {
        String number = patient.value();
        String first = number.substring(0, Math.min(WIDTH, number.length()));
        return new PatientFolders(first, number.length() <= WIDTH ? null : secondOf(number), patient);
    }

    static Outcome<PatientFolders> of(String first, @Nullable String second, String patient, String path) {
        if (!PatientNumber.isValid(patient)) {
            return Grammar.refused(NameFault.PATIENT, path);
        }
        if (!isLevel(first) || first.isEmpty() || (second != null && !isLevel(second))) {
            return Grammar.refused(NameFault.SPLIT, path);
        }
        return Outcome.ok(new PatientFolders(first, second, new PatientNumber(patient)));
    }

    private static boolean isLevel(String text) {
        return text.length() <= WIDTH && (text.isEmpty() || PatientNumber.isValid(text));
    }

    private static String secondOf(String number) {
        return number.length() <= WIDTH ? "" : number.substring(WIDTH, Math.min(2 * WIDTH, number.length()));
    }

    /** Whether the levels are the first characters of the number. */
    public boolean isSplitRight() {
        String number = patient.value();
        return first.equals(number.substring(0, Math.min(WIDTH, number.length())))
                && secondOf(number).equals(second == null ? "" : second);
    }

    @Override
    public String toString() {
        return second == null ? first + "/" + patient : first + "/" + second + "/" + patient;
    }
}
