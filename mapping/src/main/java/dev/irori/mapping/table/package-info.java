/**
 * Code systems as data: tables read once from TSV resources, the names that messages give to coding systems, and what
 * makes a code well formed. Here because every mapping rule, the checker and the search parameters must agree on them;
 * whoever maps, checks or searches may call.
 */
@NullMarked
package dev.irori.mapping.table;

import org.jspecify.annotations.NullMarked;
