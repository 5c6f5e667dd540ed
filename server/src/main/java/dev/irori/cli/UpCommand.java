package dev.irori.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code irori up}: the only command that starts Spring. */
@Command(
        name = "up",
        description = {"Starts the server.", "サーバーを起動します。"},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UpCommand implements Callable<Integer> {
    /** The server's own threads keep the process alive. */
    static final int SERVING = -1;

    @Option(names = "--config", paramLabel = "FILE", description = "YAML with keys under irori:")
    private @Nullable String config;

    @Option(names = "--port", paramLabel = "N", description = "default: 8080")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "where irori keeps its own things; default: .irori")
    private @Nullable String data;

    private final PrintWriter out;
    private final PrintWriter err;

    UpCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return SERVING;
    }
}
