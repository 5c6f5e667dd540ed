/** Input nobody wrote on purpose: whatever it is, it must end in a value or a coded problem, in bounded time. */
@NullMarked
package dev.irori.tests.fuzz;

import org.jspecify.annotations.NullMarked;
