/**
 * Reads one SS-MIX2 message: bytes to text by the charset policy, text to segments and values that are views into it.
 * It exists because no library decodes these files, and it knows delimiters but no meaning; everything that looks
 * inside a message may call it.
 */
@NullMarked
package dev.irori.mapping.v2;

import org.jspecify.annotations.NullMarked;
