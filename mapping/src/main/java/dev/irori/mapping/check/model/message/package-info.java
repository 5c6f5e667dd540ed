/** The two SS-MIX2 messages that HL7 v2.5 does not have; here because the HL7 library looks them up by package name. Only the checker uses them. */
@NullMarked
package dev.irori.mapping.check.model.message;

import org.jspecify.annotations.NullMarked;
