package dev.irori.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import dev.irori.kernel.FhirIds;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.Mapper;
import dev.irori.mapping.json.Encoder;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Decoder;
import dev.irori.mapping.v2.Limits;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From the bytes of a message to FHIR JSON: ours, what HAPI's libraries make of it, and a converter in use. */
final class MapBench implements Bench {
    private static final double PROMISED_RATE = 10_000;
    private static final double PROMISED_RATIO = 10;
    /** The peer needs milliseconds for a message. */
    private static final int PEER_MESSAGES = 40;

    private final Mapper mapper = new Mapper(FhirIds.forDemo());
    private final PipeParser parser = new DefaultHapiContext(ValidationContextFactory.noValidation()).getPipeParser();
    private List<Mixture.Item> items = List.of();

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String question() {
        return "How many messages become FHIR JSON in a second on one core?";
    }

    @Override
    public List<Contender> contenders(Effort effort) {
        items = Mixture.of(effort == Effort.FULL ? 250 : 5);
        System.out.printf(
                Locale.ROOT,
                "%,d messages, %,.0f bytes on average: %s%n",
                items.size(),
                items.stream().mapToInt(item -> item.bytes.length).average().orElse(0),
                items.stream().collect(Collectors.groupingBy(Mixture.Item::type, TreeMap::new, Collectors.counting())));
        return contenders(items);
    }

    private List<Contender> contenders(List<Mixture.Item> some) {
        return List.of(
                new Contender("Irori", "messages", PROMISED_RATE, () -> ours(some)),
                new Contender("HAPI HL7v2 + mapping + HAPI FHIR", "messages", 0, () -> classic(some)));
    }

    private long ours(List<Mixture.Item> some) {
        for (Mixture.Item item : some) {
            for (Mapped mapped : mapper.map(item.source, item.bytes).orThrow().resources()) {
                Encoder.r4().encode(mapped.resource());
            }
        }
        return some.size();
    }

    /** Decoded as ours is, parsed into HAPI's typed structures, mapped at the price of our mapping, written by HAPI. */
    private long classic(List<Mixture.Item> some) throws HL7Exception {
        for (Mixture.Item item : some) {
            parser.parse(Decoder.decode(item.bytes, CharsetPolicy.AUTO, Limits.DEFAULT)
                    .orThrow()
                    .text());
            for (Mapped mapped : mapper.map(item.source, item.message).resources()) {
                FhirContext.forR4Cached().newJsonParser().encodeResourceToString(mapped.resource());
            }
        }
        return some.size();
    }

    @Override
    public void after(List<Result> results, Effort effort, PrintStream out) throws Exception {
        double ratio = results.get(0).onCore() / results.get(1).onCore();
        out.printf(
                Locale.ROOT,
                "%.1f times the HAPI path per second of CPU (promised: %.0f%s)%n",
                ratio,
                PROMISED_RATIO,
                effort == Effort.FULL ? ratio >= PROMISED_RATIO ? ", met" : ", missed" : "");
        Path folder = Files.createTempDirectory("irori-bench-map");
        try {
            steps(effort, folder, out);
            byType(effort, folder, out);
        } finally {
            LinuxForHealth.clear(folder);
        }
    }

    private void steps(Effort effort, Path folder, PrintStream out) throws Exception {
        Steps steps = new Steps(items, folder);
        out.printf(Locale.ROOT, "%n%-36s %12s%n", "one message, step by step", "us of a core");
        double sum = 0;
        for (Result result : Race.again(steps.contenders(), effort)) {
            double micros = 1e6 / result.onCore();
            sum += micros;
            out.printf(Locale.ROOT, "%-36s %12.1f%n", result.contender().name(), micros);
        }
        out.printf(Locale.ROOT, "%-36s %12.1f%n", "together", sum);
        out.printf(Locale.ROOT, "a message makes %.1f resources%n", steps.resources());
    }

    private void byType(Effort effort, Path folder, PrintStream out) throws Exception {
        List<Mixture.Item> few = items.subList(0, Math.min(items.size(), PEER_MESSAGES));
        Map<String, LinuxForHealth.Lap> peer = LinuxForHealth.run(few, folder, effort.rounds(), out);
        Map<String, List<Mixture.Item>> types =
                items.stream().collect(Collectors.groupingBy(Mixture.Item::type, TreeMap::new, Collectors.toList()));
        Map<String, double[]> micros = new TreeMap<>();
        for (Map.Entry<String, List<Mixture.Item>> type : types.entrySet()) {
            List<Result> results = Race.again(contenders(type.getValue()), effort);
            micros.put(
                    type.getKey(),
                    results.stream().mapToDouble(it -> 1e6 / it.onCore()).toArray());
        }
        LinuxForHealth.print(peer, micros, out);
    }
}
