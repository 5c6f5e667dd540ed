/** May use what {@code secret} shows, and uses its vault and a bill besides. */
@ApplicationModule(allowedDependencies = "secret")
@NullMarked
package dev.irori.tests.arch.planted.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
