package dev.irori.cli;

import dev.irori.cli.Faults.Stopped;
import dev.irori.mapping.guide.GuidePages;
import dev.irori.store.Pages;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code irori guide}. */
@Command(
        name = "guide",
        description = {"Prints the mapping rules as pages of the guide.", "マッピング規則を実装ガイドのページとして出力します。"},
        mixinStandardHelpOptions = true)
final class GuideCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "ig/input/generated",
            description = "default: ${DEFAULT-VALUE}")
    private String folder = "";

    GuideCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        return Pages.write(folder, GuidePages.all())
                .fold(
                        count -> {
                            out.println(Words.say(
                                    count + " pages written to " + folder, count + " ページを " + folder + " に出力しました"));
                            return Exit.DONE;
                        },
                        problem -> {
                            throw Stopped.because(problem);
                        });
    }
}
