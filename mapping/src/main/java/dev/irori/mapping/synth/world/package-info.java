/**
 * The people and places of the synthetic network: households that move, marry and change insurance at the rates of the
 * matching study, and institutions with the habits of their vendors. Called by the rest of {@code synth} and by tests.
 */
@NullMarked
package dev.irori.mapping.synth.world;

import org.jspecify.annotations.NullMarked;
