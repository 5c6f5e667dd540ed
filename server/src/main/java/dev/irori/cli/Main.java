package dev.irori.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the jar begins. */
@Command(
        name = "irori",
        description = {"A FHIR R4 facade over SS-MIX2 storage.", "SS-MIX2標準化ストレージをFHIR R4として公開します。"},
        mixinStandardHelpOptions = true,
        version = "irori 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done, nothing wrong",
            " 1:check found errors",
            " 2:the command was not understood",
            " 3:something could not be read or written",
            " 4:the server could not start",
            "70:a fault of irori itself"
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // From Java 22 on there would be a console even where there is no terminal.
        System.setProperty("jdk.console", "java.base");
        // Standard streams follow the locale on 17; names and findings are Japanese whatever the locale says.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        if (code != UpCommand.SERVING) {
            System.exit(code);
        }
    }

    /** The whole command line without the process around it. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(new UpCommand(out))
                .addSubcommand(new GenerateCommand(out, err))
                .addSubcommand(new CheckCommand(out, err))
                .addSubcommand(new MapCommand(out, err))
                .addSubcommand(new GuideCommand(out))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Faults())
                .execute(arguments);
    }
}
