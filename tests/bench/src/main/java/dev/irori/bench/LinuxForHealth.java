package dev.irori.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** LinuxForHealth's converter in a process of its own, since its libraries are not those of ours. */
final class LinuxForHealth {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LinuxForHealth() {}

    /** CPU time in microseconds of one message of a type, or why it was refused. */
    record Lap(String type, int converted, int refused, double micros, String refusal) {}

    /** Per type the median of the rounds; empty where the peer is not built. */
    static Map<String, Lap> run(List<Mixture.Item> items, Path folder, int rounds, PrintStream out)
            throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("irori.peers", ""), "linuxforhealth", "target");
        if (!Files.isDirectory(home.resolve("lib"))) {
            out.println("LinuxForHealth is not built: start this benchmark with `irori bench map`");
            return Map.of();
        }
        for (int i = 0; i < items.size(); i++) {
            Files.writeString(folder.resolve(items.get(i).type() + "-" + i + ".hl7"), items.get(i).text);
        }
        return medians(start(home, folder, rounds));
    }

    private static List<JsonNode> start(Path home, Path folder, int rounds) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String libraries = home.resolve("lib") + "/*";
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        home.resolve("linuxforhealth-0.1.0-SNAPSHOT.jar")
                                + System.getProperty("path.separator")
                                + libraries,
                        "dev.irori.peers.linuxforhealth.Main",
                        folder.toString(),
                        Integer.toString(rounds))
                .redirectErrorStream(true)
                .start();
        List<JsonNode> lines = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("{")) {
                    lines.add(JSON.readTree(line));
                } else {
                    rest.append(line).append('\n');
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("LinuxForHealth ended with " + process.exitValue() + ":\n" + rest);
        }
        return lines;
    }

    private static Map<String, Lap> medians(List<JsonNode> lines) {
        Map<String, List<JsonNode>> byType = new TreeMap<>();
        for (JsonNode line : lines) {
            if (line.get("round").asInt() > 0) {
                byType.computeIfAbsent(line.get("type").asText(), type -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<String, Lap> laps = new TreeMap<>();
        byType.forEach((type, rounds) -> laps.put(type, median(type, rounds)));
        return laps;
    }

    private static Lap median(String type, List<JsonNode> rounds) {
        double[] micros = rounds.stream()
                .mapToDouble(it -> it.get("cpu").asDouble()
                        / 1000
                        / (it.get("converted").asInt() + it.get("refused").asInt()))
                .sorted()
                .toArray();
        JsonNode last = rounds.get(rounds.size() - 1);
        return new Lap(
                type,
                last.get("converted").asInt(),
                last.get("refused").asInt(),
                micros[micros.length / 2],
                last.get("refusal").asText());
    }

    /** One line for each type: ours, the HAPI path and the peer, in microseconds of one core. */
    static void print(Map<String, Lap> laps, Map<String, double[]> ours, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%-10s %12s %14s %16s %8s  %s%n",
                "by type",
                "ours, us",
                "HAPI path, us",
                "LinuxForHealth",
                "ratio",
                "of it");
        ours.forEach((type, micros) -> {
            @Nullable Lap lap = laps.get(type);
            double peer = lap == null || lap.converted() == 0 ? 0 : lap.micros();
            out.printf(
                    Locale.ROOT,
                    "%-10s %,12.1f %,14.1f %16s %8s  %s%n",
                    type,
                    micros[0],
                    micros[1],
                    peer == 0 ? "-" : String.format(Locale.ROOT, "%,.0f us", peer),
                    peer == 0 ? "-" : String.format(Locale.ROOT, "%,.0f", peer / micros[0]),
                    remark(lap));
        });
    }

    private static String remark(@Nullable Lap lap) {
        if (lap == null) {
            return "not run";
        }
        return lap.refused() == 0
                ? lap.converted() + " converted"
                : lap.refused() + " of " + (lap.converted() + lap.refused()) + " refused: " + lap.refusal();
    }

    static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toArray(Path[]::new)) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
