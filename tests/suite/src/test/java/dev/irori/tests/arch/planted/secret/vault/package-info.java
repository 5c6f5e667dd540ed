/** The inside. */
@NullMarked
package dev.irori.tests.arch.planted.secret.vault;

import org.jspecify.annotations.NullMarked;
