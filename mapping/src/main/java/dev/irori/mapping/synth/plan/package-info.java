/**
 * What happens to the people of the network, as typed records that say what each file states, under which key and in
 * which state. Tests query it as the oracle of what a reader must find; {@code synth.write} turns it into bytes.
 */
@NullMarked
package dev.irori.mapping.synth.plan;

import org.jspecify.annotations.NullMarked;
