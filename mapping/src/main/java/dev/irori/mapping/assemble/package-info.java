/**
 * Resources that live in several files: the pure step from a patient's parts to Patient and Encounter, whatever order
 * the parts come in. Indexing and serving run the same step.
 */
@NullMarked
package dev.irori.mapping.assemble;

import org.jspecify.annotations.NullMarked;
