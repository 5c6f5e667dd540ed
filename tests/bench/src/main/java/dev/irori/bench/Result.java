package dev.irori.bench;

import dev.irori.bench.Race.Lap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Units per second of one contender: the median, the slowest and fastest round, and the median per second of CPU time.
 */
record Result(Contender contender, double median, double slowest, double fastest, double onCore) {
    static Result of(Contender contender, List<Lap> laps) {
        double[] rates = sorted(laps, Lap::perSecond);
        return new Result(
                contender,
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                sorted(laps, Lap::perCpuSecond)[rates.length / 2]);
    }

    private static double[] sorted(List<Lap> laps, ToDoubleFunction<Lap> rate) {
        return laps.stream().mapToDouble(rate).sorted().toArray();
    }
}
