package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import java.util.ArrayList;
import java.util.List;

/** The levels that standardized and extended storage share: patient folders, date, type, and what lies below. */
record PathLevels(PatientFolders patient, ServiceDate date, String type, String below) {
    private static final int DATE_LEVEL = 3;

    /** The second patient level may be missing; which one it is shows where the date stands. */
    static Outcome<PathLevels> parse(String path) {
        int[] starts = starts(path);
        if (isDate(path, starts, DATE_LEVEL)) {
            return of(path, starts, DATE_LEVEL);
        }
        return of(path, starts, isDate(path, starts, DATE_LEVEL - 1) ? DATE_LEVEL - 1 : DATE_LEVEL);
    }

    /** Where the first six levels begin, behind the last one the end of the path plus one. */
    private static int[] starts(String path) {
        int[] starts = new int[DATE_LEVEL + 3];
        for (int i = 1; i < starts.length; i++) {
            int slash = starts[i - 1] > path.length() ? -1 : path.indexOf('/', starts[i - 1]);
            starts[i] = slash < 0 ? path.length() + 1 : slash + 1;
        }
        return starts;
    }

    private static boolean isDate(String path, int[] starts, int level) {
        int from = starts[level];
        int to = starts[level + 1] - 1;
        return (to - from == 1 && path.charAt(from) == '-')
                || (to - from == 8 && Grammar.isDigits(path.substring(from, to)));
    }

    private static Outcome<PathLevels> of(String path, int[] starts, int dateLevel) {
        if (starts[dateLevel + 2] > path.length()) {
            return Grammar.refused(NameFault.DEPTH, path);
        }
        String type = level(path, starts, dateLevel + 1);
        if (!Grammar.isType(type)) {
            return Grammar.refused(NameFault.TYPE, path);
        }
        String second = dateLevel == DATE_LEVEL ? level(path, starts, 1) : null;
        Outcome<PatientFolders> patient =
                PatientFolders.of(level(path, starts, 0), second, level(path, starts, dateLevel - 1), path);
        String below = path.substring(starts[dateLevel + 2]);
        return patient.then(folders -> ServiceDate.parse(level(path, starts, dateLevel))
                .map(date -> Outcome.ok(new PathLevels(folders, date, type, below)))
                .orElseGet(() -> Grammar.refused(NameFault.DATE, path)));
    }

    private static String level(String path, int[] starts, int level) {
        return path.substring(starts[level], starts[level + 1] - 1);
    }

    /** Where the folders contradict each other or the name below them. */
    List<Problem> disagreements(PatientNumber named, ServiceDate dated, String typed, String path) {
        boolean sameType = typed.equals(type) || Grammar.composed(typed).equals(Grammar.composed(type));
        if (patient.isSplitRight() && named.equals(patient.patient()) && dated.equals(date) && sameType) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        report(problems, patient.isSplitRight(), NameFault.SPLIT, path);
        report(problems, named.equals(patient.patient()), NameFault.OTHER_PATIENT, path);
        report(problems, dated.equals(date), NameFault.OTHER_DATE, path);
        report(problems, sameType, NameFault.OTHER_TYPE, path);
        return List.copyOf(problems);
    }

    private static void report(List<Problem> problems, boolean agrees, NameFault fault, String path) {
        if (!agrees) {
            problems.add(Grammar.problem(fault, path));
        }
    }
}
