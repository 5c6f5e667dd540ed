package dev.irori.tests.arch.planted.bill;

/** What the order must not know. */
public record Bill(int yen) {}
