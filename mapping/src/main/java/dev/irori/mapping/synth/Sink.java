package dev.irori.mapping.synth;

/** Where files go; the path is relative to the network and uses slashes. */
@FunctionalInterface
public interface Sink {
    void file(String path, byte[] bytes);
}
