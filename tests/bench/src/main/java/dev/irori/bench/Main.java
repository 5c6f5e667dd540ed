package dev.irori.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code irori bench NAME [--smoke]}. */
public final class Main {
    private static final List<Bench> BENCHES = List.of(new CheckBench(), new MapBench());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Effort effort = Arrays.asList(arguments).contains("--smoke") ? Effort.SMOKE : Effort.FULL;
        Optional<Bench> bench = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .flatMap(Main::named);
        if (bench.isEmpty()) {
            System.err.println("irori bench NAME [--smoke]; benchmarks:");
            BENCHES.forEach(known -> System.err.printf("  %-10s %s%n", known.name(), known.question()));
            System.exit(2);
            return;
        }
        run(bench.get(), effort);
    }

    private static Optional<Bench> named(String name) {
        return BENCHES.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }

    private static void run(Bench bench, Effort effort) throws Exception {
        System.out.println(bench.question());
        List<Result> results = Race.run(bench.contenders(effort), effort);
        Table.print(results, effort, System.out);
        bench.after(results, effort, System.out);
        bench.doubt(results).ifPresent(doubt -> System.out.println("DOUBTFUL: " + doubt));
        if (effort == Effort.SMOKE) {
            System.out.println("A smoke run: it shows that the benchmark works; the figures mean nothing.");
        }
    }
}
