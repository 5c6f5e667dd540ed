/** The house rules as tests, each with its reason, each proved by a planted violation that fails it. */
@NullMarked
package dev.irori.tests.arch;

import org.jspecify.annotations.NullMarked;
