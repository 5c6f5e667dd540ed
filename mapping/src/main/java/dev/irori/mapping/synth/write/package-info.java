/**
 * Turns the plan into paths and bytes: HL7 segments as mutable drafts, so that a vendor's habit or a planted fault can
 * alter exactly one thing before the bytes are made. Called by the network and by tests of the checker.
 */
@NullMarked
package dev.irori.mapping.synth.write;

import org.jspecify.annotations.NullMarked;
