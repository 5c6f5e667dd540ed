/** What an operator sees: the landing page. Reads the catalog, decides nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "mapping", "store", "catalog"})
package dev.irori.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
