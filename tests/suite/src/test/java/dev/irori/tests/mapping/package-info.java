/** The mapping as a whole: over the samples, and over generated networks whose plan says what must come out. */
@NullMarked
package dev.irori.tests.mapping;

import org.jspecify.annotations.NullMarked;
