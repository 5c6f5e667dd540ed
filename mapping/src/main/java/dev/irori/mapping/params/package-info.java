/**
 * Every search parameter, declared once: its type, name, kind and the code that reads its values from a resource. The
 * loader of the index, the list of what a client may ask, the CapabilityStatement and the documentation read it here.
 */
@NullMarked
package dev.irori.mapping.params;

import org.jspecify.annotations.NullMarked;
