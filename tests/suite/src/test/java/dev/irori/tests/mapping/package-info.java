/** What mapped files keep of the files of generated networks. */
@NullMarked
package dev.irori.tests.mapping;

import org.jspecify.annotations.NullMarked;
