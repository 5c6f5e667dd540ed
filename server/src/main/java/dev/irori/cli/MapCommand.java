package dev.irori.cli;

import dev.irori.kernel.Gap;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.store.Tree;
import dev.irori.store.TreeFile;
import dev.irori.store.TreeReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irori map}. */
@Command(
        name = "map",
        description = {
            "Prints the FHIR Bundle that files become; gaps go to standard error.",
            "ファイルをFHIRのBundleに変換して出力します。変換できなかった項目は標準エラーに出します。"
        },
        mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Charting charting = new Charting();
    private boolean unreadable;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files named as the guideline names them")
    private List<String> files = List.of();

    @Option(names = "--pretty", description = "indented")
    private boolean pretty;

    MapCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        err.println(Words.say(
                "irori: ids are made with the demonstration key and differ from those of a server",
                "irori: idはデモ用の鍵で作成しており、サーバーのidとは異なります"));
        files.forEach(this::locate);
        charting.finish(this::gap).write(out, pretty);
        return unreadable ? Exit.UNREADABLE : Exit.DONE;
    }

    private void locate(String path) {
        Tree.locate(path)
                .fold(
                        places -> {
                            places.forEach(place -> open(path, place));
                            return true;
                        },
                        this::refused);
    }

    private void open(String path, Tree.Place place) {
        if (place.only().isEmpty()) {
            err.println("irori: " + Words.say(path + " is a store; map takes files", path + " はストレージです。ファイルを指定してください"));
            unreadable = true;
            return;
        }
        Tree.open(place.root()).fold(tree -> map(tree, place.only().get()), this::refused);
    }

    private boolean map(Tree tree, String relative) {
        try (tree;
                TreeReader reader = tree.reader()) {
            return tree.file(relative).then(file -> read(reader, file)).fold(done -> true, this::refused);
        }
    }

    private Outcome<Integer> read(TreeReader reader, TreeFile file) {
        return reader.read(file).then(bytes -> charting.add(file.path(), bytes, this::gap));
    }

    private void gap(String path, Gap gap) {
        err.println(path + ": " + gap.kind().code() + " " + gap.at() + " " + gap.value() + " ("
                + Words.say(gap.kind().english(), gap.kind().japanese()) + ")");
    }

    private boolean refused(Problem problem) {
        err.println("irori: " + Words.of(problem));
        unreadable = true;
        return false;
    }
}
