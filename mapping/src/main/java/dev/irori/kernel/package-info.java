/** Value types shared by every feature: what a thing is called, never what is done with it. */
@NullMarked
package dev.irori.kernel;

import org.jspecify.annotations.NullMarked;
