package dev.irori.peers.linuxforhealth;

import io.github.linuxforhealth.hl7.HL7ToFHIRConverter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Converts the messages of a folder, each in a file {@code type-number.hl7} in UTF-8, round by round, and prints a line
 * of JSON for each round and message type: how many were converted and refused, and how long it took.
 */
public final class Main {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final HL7ToFHIRConverter converter = new HL7ToFHIRConverter();

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Map<String, String>> messages = read(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        Main main = new Main();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Map<String, String>> type : messages.entrySet()) {
                main.round(round, type.getKey(), type.getValue());
            }
        }
    }

    private static Map<String, Map<String, String>> read(Path folder) throws IOException {
        Map<String, Map<String, String>> messages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".hl7")).sorted().toList()) {
                String name = file.getFileName().toString();
                messages.computeIfAbsent(name.substring(0, name.lastIndexOf('-')), type -> new LinkedHashMap<>())
                        .put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return messages;
    }

    /** Round 0 warms up and is marked as such by its number. */
    private void round(int round, String type, Map<String, String> messages) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        int converted = 0;
        long bytes = 0;
        String refusal = "";
        for (String message : messages.values()) {
            try {
                bytes += converter.convert(message).length();
                converted++;
            } catch (RuntimeException refused) {
                refusal = String.valueOf(refused.getMessage());
            }
        }
        System.out.printf(
                "{\"round\":%d,\"type\":\"%s\",\"converted\":%d,\"refused\":%d,\"chars\":%d,"
                        + "\"wall\":%d,\"cpu\":%d,\"refusal\":\"%s\"}%n",
                round,
                type,
                converted,
                messages.size() - converted,
                bytes,
                System.nanoTime() - wall,
                THREADS.getCurrentThreadCpuTime() - cpu,
                plain(refusal));
    }

    /** A text that needs no escape in JSON. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.substring(0, Math.min(160, text.length())).toCharArray()) {
            out.append(c < ' ' || c == '"' || c == '\\' ? ' ' : c);
        }
        return out.toString();
    }
}
