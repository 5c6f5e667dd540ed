package dev.irori.cli;

import dev.irori.kernel.Problem;
import dev.irori.mapping.check.Checker;
import dev.irori.mapping.check.Tally;
import dev.irori.store.Tree;
import dev.irori.store.TreeFile;
import dev.irori.store.TreeReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Leads the files of stores past the checker, patient by patient, so that memory holds one patient at a time. */
final class Checkup {
    private final PrintWriter err;
    private final Checker checker;
    private boolean unreadable;

    Checkup(PrintWriter err, Checker checker) {
        this.err = err;
        this.checker = checker;
    }

    /** Whether something inside a store could not be read; the report is then incomplete. */
    boolean unreadable() {
        return unreadable;
    }

    Tally finish() {
        checker.close();
        return checker.tally();
    }

    /** False when there is nothing to check at {@code path}; why is on standard error. */
    boolean path(String path) {
        return Tree.locate(path).fold(places -> places(path, places), this::refused);
    }

    private boolean refused(Problem problem) {
        err.println("irori: " + Words.of(problem));
        return false;
    }

    private boolean places(String path, List<Tree.Place> places) {
        if (places.isEmpty()) {
            err.println(
                    "irori: " + Words.say("no SS-MIX2 store at or below " + path, path + " とその下にSS-MIX2ストレージがありません"));
            return false;
        }
        boolean opened = true;
        for (Tree.Place place : places) {
            opened &= Tree.open(place.root()).fold(tree -> check(tree, place), this::refused);
        }
        return opened;
    }

    private boolean check(Tree tree, Tree.Place place) {
        try (tree;
                TreeReader reader = tree.reader()) {
            if (place.only().isPresent()) {
                tree.file(place.only().get()).fold(file -> judge(tree, reader, file), this::refused);
                return true;
            }
            AtomicLong files = new AtomicLong();
            tree.walk(place.shape(), false, new Counting(files));
            try (Progress progress = new Progress(err, tree.path(), files.get())) {
                tree.walk(place.shape(), true, new Judging(tree, reader, progress));
            }
        }
        return true;
    }

    private boolean judge(Tree tree, TreeReader reader, TreeFile file) {
        String path = tree.path() + "/" + file.path();
        reader.read(file)
                .fold(
                        bytes -> {
                            checker.file(path, bytes);
                            return true;
                        },
                        problem -> unread(path, problem));
        return true;
    }

    /** Said at once on standard error, because a report of rules is not where one looks for permissions. */
    private boolean unread(String path, Problem problem) {
        unreadable = true;
        Problem named = problem instanceof Problem.Unreadable it ? new Problem.Unreadable(it.fault(), path) : problem;
        err.println("irori: " + Words.of(named));
        checker.unreadable(path, problem);
        return false;
    }

    /** Names only, so that the second walk can tell the time left. */
    private record Counting(AtomicLong files) implements Tree.Visitor {
        @Override
        public void patient(Tree.Patient patient) {
            files.addAndGet(patient.files().size());
        }

        @Override
        public void problem(Problem problem) {
            // Reported by the walk that reads.
        }
    }

    private final class Judging implements Tree.Visitor {
        private final Tree tree;
        private final TreeReader reader;
        private final Progress progress;

        Judging(Tree tree, TreeReader reader, Progress progress) {
            this.tree = tree;
            this.reader = reader;
            this.progress = progress;
        }

        @Override
        public void patient(Tree.Patient patient) {
            for (TreeFile file : patient.files()) {
                judge(tree, reader, file);
                progress.add(1);
            }
        }

        /** A file that lies where a folder belongs is judged like any other; its path tells the checker. */
        @Override
        public void problem(Problem problem) {
            if (problem instanceof Problem.Name) {
                tree.file(problem.subject()).fold(file -> judge(tree, reader, file), Checkup.this::refused);
            } else {
                unread(tree.path() + "/" + problem.subject(), problem);
            }
        }
    }
}
