/** What holds across modules: architecture, the launcher, whole runs. Unit and property tests stand beside their code. */
@NullMarked
package dev.irori.tests;

import org.jspecify.annotations.NullMarked;
