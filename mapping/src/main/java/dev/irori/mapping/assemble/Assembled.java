package dev.irori.mapping.assemble;

import dev.irori.kernel.Gap;
import dev.irori.mapping.Mapped;
import java.util.List;

/** What the parts of one patient make together, and what in them does not agree. */
public record Assembled(List<Mapped> resources, List<Gap> gaps) {
    public Assembled {
        resources = List.copyOf(resources);
        gaps = List.copyOf(gaps);
    }
}
