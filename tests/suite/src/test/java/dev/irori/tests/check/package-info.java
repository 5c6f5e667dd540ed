/** The conformance checker against stores of every kind: seeded faults, clean, realistic, and the official samples. */
@NullMarked
package dev.irori.tests.check;

import org.jspecify.annotations.NullMarked;
