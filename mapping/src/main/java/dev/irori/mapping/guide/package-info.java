/** Prints the running rule tables as pages of the implementation guide. Only the command line calls in here. */
@NullMarked
package dev.irori.mapping.guide;

import org.jspecify.annotations.NullMarked;
