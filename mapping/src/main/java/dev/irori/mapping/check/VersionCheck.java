package dev.irori.mapping.check;

import dev.irori.mapping.layout.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Group E over the versions of one record: which of them may stand beside which. */
final class VersionCheck {
    private static final Rule SINGLE = RuleBook.rule("E-SINGLE");
    private static final Rule DUPLICATE = RuleBook.rule("E-DUPLICATE");
    private static final Rule DELETED = RuleBook.rule("E-DELETED");
    private static final Rule CONTRADICTION = RuleBook.rule("E-CONTRADICTION");
    private static final Rule HISTORY = RuleBook.rule("E-HISTORY");

    private final List<PatientFile> valid = new ArrayList<>(1);
    private final List<PatientFile> history = new ArrayList<>(1);
    private final List<PatientFile> deleted = new ArrayList<>(1);

    VersionCheck(List<PatientFile> versions) {
        for (PatientFile file : versions) {
            List<PatientFile> same = switch (file.name().flag()) {
                case VALID -> valid;
                case HISTORY -> history;
                case DELETED -> deleted;
            };
            same.add(file);
        }
    }

    void report(BiConsumer<Rule, PatientFile> report) {
        if (valid.size() > 1) {
            report.accept(isSingle(valid.get(0)) ? SINGLE : DUPLICATE, newest(valid));
        }
        if (!valid.isEmpty() && !deleted.isEmpty() && newest(deleted).isNewerThan(newest(valid))) {
            report.accept(CONTRADICTION, newest(deleted));
        }
        if (deleted.size() == 1 && valid.isEmpty() && history.isEmpty()) {
            report.accept(DELETED, deleted.get(0));
        }
        if (!history.isEmpty() && !hasSuccessor(newest(history))) {
            report.accept(HISTORY, newest(history));
        }
    }

    private static boolean isSingle(PatientFile file) {
        return file.name().dataType().map(DataType::undated).orElse(false);
    }

    private boolean hasSuccessor(PatientFile file) {
        return valid.stream().anyMatch(other -> other.isNewerThan(file))
                || deleted.stream().anyMatch(other -> other.isNewerThan(file));
    }

    private static PatientFile newest(List<PatientFile> files) {
        PatientFile newest = files.get(0);
        for (PatientFile file : files) {
            newest = file.isNewerThan(newest) ? file : newest;
        }
        return newest;
    }
}
