package dev.irori.mapping.rule;

import dev.irori.mapping.v2.Segment;
import org.jspecify.annotations.Nullable;

/** What one resource is made from and the resource in the making: the thing the rules of one table work on. */
public interface Draft {

    /** The segment of that name that belongs to this resource, if the file has it. */
    @Nullable
    Segment segment(String name);
}
