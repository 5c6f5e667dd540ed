/** One class per SS-MIX2 data type: its rule tables and its small private steps. Only the mapper calls in here. */
@NullMarked
package dev.irori.mapping.kind;

import org.jspecify.annotations.NullMarked;
