package dev.irori.kernel;

/** What the fault enumerations have in common: a stable code and one sentence in each language. */
public sealed interface Fault permits NameFault, FileFault, ContentFault {
    String code();

    String english();

    String japanese();
}
