/**
 * Judges SS-MIX2 stores against the guideline: names, folders, messages, fields, codes and what files of one patient say
 * about each other. Here, and not beside the reader, because it judges what the reader forgives; the command line and
 * the operators' findings call {@link dev.irori.mapping.check.Checker}, nothing in the mapping does.
 */
@NullMarked
package dev.irori.mapping.check;

import org.jspecify.annotations.NullMarked;
