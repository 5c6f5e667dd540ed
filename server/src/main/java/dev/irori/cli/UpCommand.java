package dev.irori.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code irori up}. Names no class of Spring, so that the other commands never load one. */
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

    @Option(names = "--port", paramLabel = "N", description = "0 takes a free one; default: 8080")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "where irori keeps its own things; default: .irori")
    private @Nullable String data;

    private final PrintWriter out;

    UpCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Map<String, String> settings = new LinkedHashMap<>();
        put(settings, "spring.config.additional-location", config == null ? null : "file:" + config);
        put(settings, "server.port", port);
        put(settings, "irori.data", data);
        String url = Startup.run(settings);
        out.println(Words.say("Irori is ready: ", "Irori の準備ができました: ") + url);
        return SERVING;
    }

    private static void put(Map<String, String> settings, String key, @Nullable Object value) {
        if (value != null) {
            settings.put(key, value.toString());
        }
    }
}
