/** The reader against files other people wrote: the guideline's samples and the irregular stores. */
@NullMarked
package dev.irori.tests.reader;

import org.jspecify.annotations.NullMarked;
