/** Small pure translators from HL7 v2.5 data types to FHIR data types, shared by all kinds. */
@NullMarked
package dev.irori.mapping.value;

import org.jspecify.annotations.NullMarked;
