package dev.irori.store;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Writes files beside the thread that makes them; when the disk cannot follow, that thread writes too. */
final class Writers implements AutoCloseable {
    private static final int WAITING = 512;

    private final NewTree tree;
    private final ThreadPoolExecutor pool;
    private final AtomicReference<IOException> failure = new AtomicReference<>();

    Writers(NewTree tree) {
        this.tree = tree;
        int threads = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors() - 1));
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    void write(String path, byte[] bytes) {
        if (failure.get() == null) {
            pool.execute(() -> attempt(path, bytes));
        }
    }

    private void attempt(String path, byte[] bytes) {
        try {
            tree.write(path, bytes);
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits for the last file. */
    void finish() throws IOException {
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        }
        IOException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
