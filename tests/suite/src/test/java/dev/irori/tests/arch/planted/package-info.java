/** A small application that breaks the module rules on purpose; only {@code ModulithTest} looks at it. */
@NullMarked
package dev.irori.tests.arch.planted;

import org.jspecify.annotations.NullMarked;
