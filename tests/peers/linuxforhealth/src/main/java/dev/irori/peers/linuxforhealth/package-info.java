/** The peer of {@code irori bench map}, a process of its own because its libraries are other versions of ours. */
@NullMarked
package dev.irori.peers.linuxforhealth;

import org.jspecify.annotations.NullMarked;
