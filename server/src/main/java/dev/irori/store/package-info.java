/**
 * The hospitals' trees, read-only, and our own data folder: the only place that touches a file system, so that one
 * package answers for links, devices and paths that leave a root. Called by catalog, record, the command line and ops.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "mapping"})
package dev.irori.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
