package dev.irori.bench;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import dev.irori.kernel.Outcome;
import dev.irori.mapping.check.Checker;
import dev.irori.mapping.synth.Network;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Decoder;
import dev.irori.mapping.v2.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many files of a realistic network one core judges in a second, beside what HAPI HL7v2 needs to parse them. */
final class CheckBench implements Bench {
    private static final int INSTITUTIONS = 3;
    private static final int YEARS = 3;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String question() {
        return "How many files does the conformance checker judge in a second on one core?";
    }

    @Override
    public List<Contender> contenders(Effort effort) {
        List<Stored> files = files(effort.patients());
        System.out.printf(
                "%,d files of a realistic network, %,d bytes on average%n",
                files.size(), (long) files.stream()
                        .mapToInt(file -> file.bytes.length)
                        .average()
                        .orElse(0));
        List<String> messages =
                files.stream().flatMap(file -> file.text().stream()).toList();
        return List.of(
                new Contender("check without the HL7v2 model", "files", 2_000, () -> check(files, false)),
                new Contender("check with the HL7v2 model", "files", 1_000, () -> check(files, true)),
                new Contender("HAPI HL7v2, parsing only", "messages", 0, () -> parse(messages)));
    }

    private static List<Stored> files(int patients) {
        List<Stored> files = new ArrayList<>();
        Network.plan(Settings.network(INSTITUTIONS, patients, YEARS, 1, Quirks.REALISTIC))
                .write((path, bytes) -> files.add(new Stored(path, bytes)));
        return files;
    }

    /** The check with the model does what the peer does and more; when it is far faster, it does not do its work. */
    @Override
    public Optional<String> doubt(List<Result> results) {
        double model = results.get(1).onCore();
        double peer = results.get(2).onCore();
        return model > peer * 2
                ? Optional.of("the check with the model cannot be this much faster than the model alone:"
                        + " the HL7v2 pass is not running, its figure means nothing")
                : Optional.empty();
    }

    private static long check(List<Stored> files, boolean model) {
        Checker.Options options = Checker.Options.DEFAULT.withStructureModel(model);
        try (Checker checker = new Checker(options, finding -> {})) {
            files.forEach(file -> checker.file(file.path, file.bytes));
        }
        return files.size();
    }

    /** The peer is given decoded text and asked for no judgement: it has less to do. */
    private static long parse(List<String> messages) {
        try (DefaultHapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation())) {
            PipeParser parser = context.getPipeParser();
            messages.forEach(message -> parse(parser, message));
        }
        return messages.size();
    }

    private static Optional<Message> parse(PipeParser parser, String message) {
        try {
            return Optional.of(parser.parse(message));
        } catch (HL7Exception refused) {
            return Optional.empty();
        }
    }

    /** A file as the generator made it; kept in memory, because the disk is not the question. */
    private static final class Stored {
        private final String path;
        private final byte[] bytes;

        Stored(String path, byte[] bytes) {
            this.path = path;
            this.bytes = bytes;
        }

        Optional<String> text() {
            Outcome<Decoded> decoded = Decoder.decode(bytes, CharsetPolicy.AUTO, Limits.DEFAULT);
            return decoded.asOptional().map(Decoded::text).filter(text -> text.startsWith("MSH"));
        }
    }
}
