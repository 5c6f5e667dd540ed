/**
 * How a mapping is written down: rules as typed Java data, which the kinds execute and the guide prints. A rule knows
 * its source fields, its target element and its function; everything a rule may touch is in the {@link
 * dev.irori.mapping.rule.Scene}.
 */
@NullMarked
package dev.irori.mapping.rule;

import org.jspecify.annotations.NullMarked;
