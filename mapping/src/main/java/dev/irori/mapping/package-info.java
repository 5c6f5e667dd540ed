/** What an SS-MIX2 file means: a pure library that is handed names and bytes and never opens anything itself. */
@NullMarked
package dev.irori.mapping;

import org.jspecify.annotations.NullMarked;
