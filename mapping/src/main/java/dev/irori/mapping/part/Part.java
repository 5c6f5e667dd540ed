package dev.irori.mapping.part;

import dev.irori.mapping.layout.FileStamp;
import java.util.List;

/** What one file contributes to a resource that several files make. */
public sealed interface Part permits PatientPart, VisitEvent {

    /** When the file was sent, which orders versions; never the time of the event it tells of. */
    FileStamp stamp();

    /** The opaque name of the file, for {@code meta.source}. */
    String source();

    /** What the part says about the patient being alive; only visits say anything. */
    default List<LifeSign> lifeSigns() {
        return List.of();
    }
}
