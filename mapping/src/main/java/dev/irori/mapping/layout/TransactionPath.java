package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import java.util.List;

/** A file of the transaction log in its year folder: {@code 2024/TR_20240510083015456_00001.DAT}. */
public record TransactionPath(String year, TransactionName name, List<Problem> disagreements) {

    public TransactionPath {
        Grammar.require(isYear(year), "not a year", year);
        disagreements = List.copyOf(disagreements);
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && Grammar.isDigits(text);
    }

    /** Reads a path relative to the transaction root. */
    public static Outcome<TransactionPath> parse(String path) {
        int slash = path.indexOf('/');
        String year = path.substring(0, Math.max(slash, 0));
        if (!isYear(year)) {
            return Grammar.refused(NameFault.DEPTH, path);
        }
        return TransactionName.parse(path.substring(slash + 1)).map(name -> {
            boolean agrees = name.stamp().digits().startsWith(year);
            return new TransactionPath(
                    year, name, agrees ? List.of() : List.of(Grammar.problem(NameFault.OTHER_DATE, path)));
        });
    }

    @Override
    public String toString() {
        return year + "/" + name;
    }
}
