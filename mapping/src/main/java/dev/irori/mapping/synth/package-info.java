/**
 * A synthetic network of SS-MIX2 stores, the same byte for byte for the same settings. It shares no code with the
 * reader, the layout or the checker, so that it can serve as their oracle; the command line, tests and benchmarks call it.
 */
@NullMarked
package dev.irori.mapping.synth;

import org.jspecify.annotations.NullMarked;
