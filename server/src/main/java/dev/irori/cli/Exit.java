package dev.irori.cli;

/** How a command ends; scripts rely on these numbers. */
final class Exit {
    static final int DONE = 0;
    static final int ERRORS_FOUND = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int NOT_STARTED = 4;
    static final int FAULT = 70;

    private Exit() {}
}
