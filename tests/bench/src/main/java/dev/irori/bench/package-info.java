/** Benchmarks: each runs its subject and its peer in turns and prints medians and ratios. Started by {@code irori bench}. */
@NullMarked
package dev.irori.bench;

import org.jspecify.annotations.NullMarked;
