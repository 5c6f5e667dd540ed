package dev.irori.cli;

import dev.irori.cli.Faults.Stopped;
import dev.irori.kernel.Outcome;
import dev.irori.mapping.synth.Settings;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.store.SyntheticTree;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code irori generate}. */
@Command(
        name = "generate",
        description = {"Writes a synthetic network of institutions.", "合成データの医療機関ネットワークを生成します。"},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "an empty folder, or one made by an earlier run")
    private String folder = "";

    @Option(names = "--institutions", required = true, paramLabel = "N")
    private int institutions;

    @Option(
            names = "--patients",
            required = true,
            paramLabel = "N",
            description = "people, who visit several institutions")
    private int patients;

    @Option(names = "--years", paramLabel = "Y", defaultValue = "10", description = "default: ${DEFAULT-VALUE}")
    private int years;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "same seed, same bytes; default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--quirks",
            defaultValue = "realistic",
            description = "vendors' habits: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Quirks quirks = Quirks.REALISTIC;

    @Option(
            names = "--files",
            paramLabel = "K",
            defaultValue = "0",
            description = "one of the patients gets exactly K files")
    private int files;

    GenerateCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Settings settings;
        try {
            settings = new Settings(institutions, patients, years, seed, quirks, files);
        } catch (IllegalArgumentException e) {
            throw new Stopped(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        Outcome<Long> written;
        try (Progress progress = new Progress(err, Words.say("files", "ファイル"), files)) {
            written = SyntheticTree.write(folder, settings, count -> progress.add(1));
        }
        return written.fold(
                count -> {
                    out.println(Words.say(
                            String.format("%,d files written to %s", count, folder),
                            String.format("%,d ファイルを %s に書き込みました", count, folder)));
                    return Exit.DONE;
                },
                problem -> {
                    throw Stopped.because(problem);
                });
    }
}
