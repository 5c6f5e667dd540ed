/** The groups within the two SS-MIX2 messages of our own; found by the HL7 library through their package name. */
@NullMarked
package dev.irori.mapping.check.model.group;

import org.jspecify.annotations.NullMarked;
