package dev.irori.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void aLineTellsShareRateAndTimeLeft() {
        assertThat(Progress.line("check", 500, 2000, TimeUnit.SECONDS.toNanos(5)))
                .isEqualTo("check [######------------------]  25 % 500  100/s  0:15 left");
    }

    @Test
    void withoutATotalItTellsTheRateOnly() {
        assertThat(Progress.line("files", 1200, 0, TimeUnit.SECONDS.toNanos(2))).isEqualTo("files  1,200  600/s");
    }

    @Test
    void moreThanWasCountedIsStillAllOfIt() {
        assertThat(Progress.line("check", 30, 20, TimeUnit.SECONDS.toNanos(1)))
                .isEqualTo("check [########################] 100 % 30  30/s");
    }

    @Test
    void whatIsQuickSaysNothing() {
        StringWriter err = new StringWriter();
        try (Progress progress = new Progress(new PrintWriter(err, true), "check", 3)) {
            progress.add(3);
        }
        assertThat(err.toString()).isEmpty();
    }
}
