package dev.irori.cli;

import dev.irori.mapping.check.Checker;
import dev.irori.mapping.check.FindingSink;
import dev.irori.mapping.check.HtmlReport;
import dev.irori.mapping.check.Language;
import dev.irori.mapping.check.NdjsonReport;
import dev.irori.mapping.check.Tally;
import dev.irori.mapping.check.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irori check}. */
@Command(
        name = "check",
        description = {"Judges stores by the guideline.", "ストレージがガイドラインに適合しているか検査します。"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        NDJSON,
        HTML
    }

    @Option(
            names = "--no-structure",
            description = "leaves out the comparison with the HL7 v2.5 model, which takes about half of the time")
    private boolean withoutStructure;

    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "a store, a folder that holds stores, or one file")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    CheckCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Language language = Words.say("en", "ja").equals("ja") ? Language.JA : Language.EN;
        FindingSink sink = format == Format.NDJSON ? new NdjsonReport(out, language) : finding -> {};
        Checkup checkup =
                new Checkup(err, new Checker(Checker.Options.DEFAULT.withStructureModel(!withoutStructure), sink));
        boolean readable = true;
        for (String path : paths) {
            readable &= checkup.path(path);
        }
        Tally tally = checkup.finish();
        if (format == Format.TEXT) {
            TextReport.write(tally, out, language);
        } else if (format == Format.HTML) {
            HtmlReport.write(tally, out, language);
        }
        if (!readable || checkup.unreadable()) {
            return Exit.UNREADABLE;
        }
        return tally.hasErrors() ? Exit.ERRORS_FOUND : Exit.DONE;
    }
}
