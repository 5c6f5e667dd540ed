/** The module nobody allowed anybody to use. */
@NullMarked
package dev.irori.tests.arch.planted.bill;

import org.jspecify.annotations.NullMarked;
