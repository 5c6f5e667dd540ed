/** The launcher, run as a user runs it, with a Java and a Maven that only say what they were asked. */
@NullMarked
package dev.irori.tests.build;

import org.jspecify.annotations.NullMarked;
