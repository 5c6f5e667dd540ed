package dev.irori.tests.arch.planted.secret.vault;

/** Public to its module, closed to the others. */
public record Vault(int depth) {}
