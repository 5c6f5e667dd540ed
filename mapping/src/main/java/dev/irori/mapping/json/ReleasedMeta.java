package dev.irori.mapping.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a resource at release. A value given here replaces the resource's own; labels are added to
 * its own.
 *
 * @param lastUpdated a FHIR instant, as it is to be printed
 */
public record ReleasedMeta(
        @Nullable String versionId, @Nullable String lastUpdated, List<SecurityLabel> security) {

    /** Nothing is added. */
    public static final ReleasedMeta NONE = new ReleasedMeta(null, null, List.of());

    public ReleasedMeta {
        security = List.copyOf(security);
    }
}
