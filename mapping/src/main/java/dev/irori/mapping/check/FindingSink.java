package dev.irori.mapping.check;

/** Receives findings as they are made; called on the thread that feeds the checker. */
@FunctionalInterface
public interface FindingSink {
    void accept(Finding finding);
}
