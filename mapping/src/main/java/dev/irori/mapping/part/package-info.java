/**
 * What one file contributes to resources that several files make: plain values that can be kept in a table and put
 * together later. Kinds make them, {@code assemble} reads them, the index stores them in between.
 */
@NullMarked
package dev.irori.mapping.part;

import org.jspecify.annotations.NullMarked;
