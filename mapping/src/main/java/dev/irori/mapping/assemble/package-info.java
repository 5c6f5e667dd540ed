/**
 * Resources that live in several files: the parts each file contributes, and the pure step from a patient's ordered
 * parts to Patient and Encounter. Indexing and serving run the same step.
 */
@NullMarked
package dev.irori.mapping.assemble;

import org.jspecify.annotations.NullMarked;
