/** The server as a process: started, looked at, killed, started again. Other suites start theirs through here. */
@NullMarked
package dev.irori.tests.server;

import org.jspecify.annotations.NullMarked;
