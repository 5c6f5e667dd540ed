package dev.irori.mapping;

import dev.irori.kernel.Gap;
import dev.irori.mapping.part.Part;
import java.util.List;

/**
 * What one file means.
 *
 * @param resources those this file makes alone
 * @param parts what it contributes to resources that several files make
 * @param gaps what it said that could not be mapped
 * @param quarantined the content names another patient than the path: shown to operators, never served
 */
public record MappedFile(List<Mapped> resources, List<Part> parts, List<Gap> gaps, boolean quarantined) {
    public MappedFile {
        resources = List.copyOf(resources);
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }
}
