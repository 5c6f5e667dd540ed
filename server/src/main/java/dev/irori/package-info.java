/** The process: what is started, with which settings, in which order. Every feature has a package below. */
@NullMarked
package dev.irori;

import org.jspecify.annotations.NullMarked;
