/** The Z segments of Japan as the HL7 library wants them; found by it through their package name. */
@NullMarked
package dev.irori.mapping.check.model.segment;

import org.jspecify.annotations.NullMarked;
