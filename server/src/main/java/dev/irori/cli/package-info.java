/**
 * The command line: what a person types, what it prints and with which code it ends. Only {@code up} starts Spring. The
 * only package that writes to standard output.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "mapping", "store", "catalog"})
package dev.irori.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
