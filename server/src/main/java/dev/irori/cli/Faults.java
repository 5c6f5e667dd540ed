package dev.irori.cli;

import dev.irori.kernel.Problem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A refusal ends in one line a person understands; only a fault of ours shows where it happened. */
final class Faults implements IExecutionExceptionHandler {

    /** A command cannot go on, for a reason the user can do something about. */
    static final class Stopped extends RuntimeException {
        private final int code;

        Stopped(int code, String message) {
            super(message);
            this.code = code;
        }

        static Stopped because(Problem problem) {
            return new Stopped(Exit.UNREADABLE, Words.of(problem));
        }
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof Stopped stopped) {
            err.println("irori: " + stopped.getMessage());
            return stopped.code;
        }
        err.println("irori: " + Words.say("a fault of irori itself, please report it", "iroriの不具合です。報告してください"));
        e.printStackTrace(err);
        return Exit.FAULT;
    }
}
