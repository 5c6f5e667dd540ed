package dev.irori.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Done, rate and time left on standard error, for work that takes longer than two seconds. A terminal gets one line that
 * is rewritten, anything else a line every five seconds.
 */
final class Progress implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long EACH_REWRITE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long EACH_LINE = TimeUnit.SECONDS.toNanos(5);
    private static final int BAR = 24;

    private final PrintWriter err;
    private final String what;
    private final long total;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    /** The rate is that of the work, not of what had to be cleared away before it. */
    private volatile long start = begun;

    private final AtomicLong next = new AtomicLong(begun + PATIENCE);

    /** {@code total} is 0 when nobody knows it yet. */
    @SuppressWarnings("SystemConsoleNull") // Main asks newer Java for the meaning it has on 17
    Progress(PrintWriter err, String what, long total) {
        this.err = err;
        this.what = what;
        this.total = total;
        this.terminal = System.console() != null;
    }

    void add(long more) {
        long sum = done.addAndGet(more);
        long now = System.nanoTime();
        if (sum == more) {
            start = now;
        }
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + (terminal ? EACH_REWRITE : EACH_LINE))) {
            show(line(what, sum, total, now - start));
        }
    }

    static String line(String what, long done, long total, long nanos) {
        double rate = done / Math.max(nanos / 1e9, 1e-9);
        String head = total > 0 ? bar(done, total) + String.format(" %3d %%", Math.min(100, 100 * done / total)) : "";
        String left = total > done && rate > 0 ? "  " + time((long) ((total - done) / rate)) : "";
        return String.format("%s %s %,d  %,.0f/s%s", what, head, done, rate, left);
    }

    private static String bar(long done, long total) {
        int full = (int) Math.min(BAR, BAR * done / total);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private static String time(long seconds) {
        String clock = String.format("%d:%02d", seconds / 60, seconds % 60);
        return Words.say(clock + " left", "残り " + clock);
    }

    private void show(String line) {
        if (terminal) {
            err.print("\r" + line + "\u001b[K");
            err.flush();
        } else {
            err.println(line);
        }
    }

    @Override
    public void close() {
        if (terminal && System.nanoTime() - begun > PATIENCE) {
            err.println();
        }
    }
}
