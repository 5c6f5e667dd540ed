package dev.irori.bench;

/**
 * Somebody who does the work.
 *
 * @param name as printed
 * @param unit what is counted: files, resources
 * @param target units per second that we promised; 0 when nothing is promised
 * @param work does all of it once and says how many units that were
 */
record Contender(String name, String unit, double target, Work work) {
    /** The measured part. */
    @FunctionalInterface
    interface Work {
        long run() throws Exception;
    }
}
