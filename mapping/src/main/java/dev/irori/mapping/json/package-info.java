/**
 * The fast encoder: HAPI R4 model to FHIR JSON bytes, byte for byte what HAPI's own parser writes, with slots for what
 * depends on the caller. Pure and thread-safe; mapping, export and the record door may call it.
 */
@NullMarked
package dev.irori.mapping.json;

import org.jspecify.annotations.NullMarked;
