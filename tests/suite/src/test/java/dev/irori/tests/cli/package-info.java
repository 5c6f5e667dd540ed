/** The command line as a person uses it, good input and bad. */
@NullMarked
package dev.irori.tests.cli;

import org.jspecify.annotations.NullMarked;
