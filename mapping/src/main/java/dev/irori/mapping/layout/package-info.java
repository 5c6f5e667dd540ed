/**
 * The layout grammar of SS-MIX2: what folder and file names mean, which record a name belongs to and which of its
 * versions counts. It is given names and never looks at a disk; anyone may call it.
 */
@NullMarked
package dev.irori.mapping.layout;

import org.jspecify.annotations.NullMarked;
