package dev.irori.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets the contenders work in turns, so that a slow minute of the machine is everybody's slow minute. */
final class Race {
    private Race() {}

    static List<Result> run(List<Contender> contenders, Effort effort) throws Exception {
        return run(contenders, effort, effort.warmup());
    }

    /** A further race over code that has run before. */
    static List<Result> again(List<Contender> contenders, Effort effort) throws Exception {
        return run(contenders, effort, effort.warmup().dividedBy(5));
    }

    private static List<Result> run(List<Contender> contenders, Effort effort, Duration warmup) throws Exception {
        List<List<Lap>> laps = new ArrayList<>();
        for (Contender contender : contenders) {
            warm(contender, warmup);
            laps.add(new ArrayList<>());
        }
        for (int round = 0; round < effort.rounds(); round++) {
            for (int i = 0; i < contenders.size(); i++) {
                laps.get(i).add(lap(contenders.get(i)));
            }
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            results.add(Result.of(contenders.get(i), laps.get(i)));
        }
        return results;
    }

    /** Once at least, and until it had its time on a core, however busy the machine is. */
    private static void warm(Contender contender, Duration warmup) throws Exception {
        long end = cpu() + warmup.toNanos();
        do {
            contender.work().run();
        } while (cpu() < end);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Lap lap(Contender contender) throws Exception {
        long cpu = cpu();
        long wall = System.nanoTime();
        long units = contender.work().run();
        return new Lap(units, System.nanoTime() - wall, cpu() - cpu);
    }

    /** One time through the work: nanoseconds on the clock and on the core. */
    record Lap(long units, long wall, long cpu) {
        double perSecond() {
            return units * 1e9 / wall;
        }

        double perCpuSecond() {
            return units * 1e9 / cpu;
        }
    }
}
