package dev.irori.mapping.layout;

/** One message kind of a data type: event of MSH-9.1/9.2, structure of MSH-9.3, and whether it takes something back. */
public record Trigger(String event, String structure, boolean cancel) {}
