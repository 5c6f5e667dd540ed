/**
 * The index in PostgreSQL: what exists, where and how much of it. The only package with SQL over it. Called by record
 * and ops.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "mapping"})
package dev.irori.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
