/** A module with an inside. */
@NullMarked
package dev.irori.tests.arch.planted.secret;

import org.jspecify.annotations.NullMarked;
