package dev.irori.store;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.NameFault;
import dev.irori.kernel.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over a root: three levels down to the patient, then date, data type and file. */
final class Walk {
    private static final int LONGEST_UNSPLIT = 3;

    private final Root.Shape shape;
    private final boolean sorted;
    private final Tree.Visitor visitor;

    Walk(Root.Shape shape, boolean sorted, Tree.Visitor visitor) {
        this.shape = shape;
        this.sorted = sorted;
        this.visitor = visitor;
    }

    void run(Folder root) {
        try {
            for (Path name : root.names(sorted)) {
                TreeFile first = new TreeFile(null, name);
                visit(root, first, folder -> {
                    if (shape == Root.Shape.TRANSACTION) {
                        year(folder, first);
                    } else {
                        firstLevel(folder, first);
                    }
                });
            }
        } catch (IOException e) {
            visitor.problem(Refused.problem(e, "."));
        }
    }

    private interface Step {
        void in(Folder folder) throws IOException;
    }

    /** Opens {@code at} below {@code parent}; whatever goes wrong inside costs this folder and nothing else. */
    private void visit(Folder parent, TreeFile at, Step step) {
        try (Folder folder = parent.child(at.name())) {
            step.in(folder);
        } catch (IOException e) {
            visitor.problem(stray(parent, at, e));
        }
    }

    /** A plain file where a folder belongs is a question of layout, not of access. */
    private static Problem stray(Folder parent, TreeFile at, IOException e) {
        Problem problem = Refused.problem(e, at.path());
        try {
            boolean plain = problem.fault() == FileFault.SPECIAL
                    && parent.attributes(at.name()).isRegularFile();
            return plain ? new Problem.Name(NameFault.DEPTH, at.path()) : problem;
        } catch (IOException gone) {
            return problem;
        }
    }

    private void year(Folder folder, TreeFile year) throws IOException {
        List<TreeFile> files = new ArrayList<>();
        add(folder, year, files);
        visitor.patient(new Tree.Patient(year.path(), year.path(), files));
    }

    private void firstLevel(Folder folder, TreeFile first) throws IOException {
        for (Path name : folder.namesOnce(sorted)) {
            TreeFile second = new TreeFile(first, name);
            visit(
                    folder,
                    second,
                    inner -> secondLevel(inner, second, first.name().toString()));
        }
    }

    /** A number of up to three characters has an empty middle level, which file systems collapse. */
    private void secondLevel(Folder folder, TreeFile second, String firstName) throws IOException {
        String own = second.name().toString();
        boolean unsplit = own.equals(firstName) && own.length() <= LONGEST_UNSPLIT;
        List<Path> dates = new ArrayList<>();
        for (Path name : folder.namesOnce(sorted)) {
            if (unsplit && isDate(name.toString()) && !isPatient(folder, name, firstName + own)) {
                dates.add(name);
            } else {
                TreeFile patient = new TreeFile(second, name);
                visit(folder, patient, inner -> patient(inner, patient, inner.namesOnce(sorted)));
            }
        }
        if (!dates.isEmpty()) {
            patient(folder, second, dates);
        }
    }

    /** 202/202/20220210 is a date of patient 202 or the patient 20220210: what lies inside decides. */
    private boolean isPatient(Folder folder, Path name, String prefix) throws IOException {
        if (!name.toString().startsWith(prefix)) {
            return false;
        }
        try (Folder inner = folder.child(name)) {
            List<Path> names = inner.namesOnce(sorted);
            return !names.isEmpty() && isDate(names.get(0).toString());
        }
    }

    static boolean isDate(String name) {
        return name.equals("-") || (name.length() == 8 && name.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private void patient(Folder folder, TreeFile at, List<Path> dates) {
        List<TreeFile> files = new ArrayList<>();
        for (Path name : dates) {
            TreeFile date = new TreeFile(at, name);
            visit(folder, date, inner -> types(inner, date, files));
        }
        visitor.patient(new Tree.Patient(at.name().toString(), at.path(), files));
    }

    private void types(Folder folder, TreeFile date, List<TreeFile> files) throws IOException {
        for (Path name : folder.namesOnce(sorted)) {
            TreeFile type = new TreeFile(date, name);
            visit(folder, type, inner -> {
                if (shape == Root.Shape.STANDARD) {
                    add(inner, type, files);
                } else {
                    documents(inner, type, files);
                }
            });
        }
    }

    private void documents(Folder folder, TreeFile type, List<TreeFile> files) throws IOException {
        for (Path name : folder.namesOnce(sorted)) {
            TreeFile content = new TreeFile(type, name);
            // Before 1.2b extended storage kept documents as plain files.
            if (folder.attributes(name).isRegularFile()) {
                files.add(content);
            } else {
                visit(folder, content, inner -> add(inner, content, files));
            }
        }
    }

    private void add(Folder folder, @Nullable TreeFile at, List<TreeFile> files) throws IOException {
        for (Path name : folder.namesOnce(sorted)) {
            files.add(new TreeFile(at, name));
        }
    }
}
