package dev.irori.cli;

import dev.irori.kernel.Problem;
import java.util.Locale;

/** The language of the person at the terminal. */
final class Words {
    private static final boolean JAPANESE = Locale.getDefault().getLanguage().equals("ja");

    private Words() {}

    static String say(String english, String japanese) {
        return JAPANESE ? japanese : english;
    }

    static String of(Problem problem) {
        return problem.code() + ": " + say(problem.english(), problem.japanese());
    }
}
