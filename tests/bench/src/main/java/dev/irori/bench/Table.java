package dev.irori.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints results with their ratio to the first, and whether a promise was kept. */
final class Table {
    private Table() {}

    static void print(List<Result> results, Effort effort, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-36s %12s %12s %12s %14s %7s  %s%n",
                "",
                "median/s",
                "slowest",
                "fastest",
                "per CPU second",
                "ratio",
                "target");
        double first = results.get(0).median();
        for (Result result : results) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %,12.0f %,12.0f %,12.0f %,14.0f %7.2f  %s%n",
                    result.contender().name() + " (" + result.contender().unit() + ")",
                    result.median(),
                    result.slowest(),
                    result.fastest(),
                    result.onCore(),
                    result.median() / first,
                    effort == Effort.FULL ? target(result) : "");
        }
    }

    private static String target(Result result) {
        double target = result.contender().target();
        if (target == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "%,.0f %s", target, result.median() >= target ? "met" : "missed");
    }
}
