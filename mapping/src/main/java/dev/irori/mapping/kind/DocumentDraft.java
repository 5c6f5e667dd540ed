package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Document;
import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.jspecify.annotations.Nullable;

/** A document of extended storage, of which the path says everything. */
record DocumentDraft(Document document, DocumentReference reference) implements Draft {

    @Override
    public @Nullable Segment segment(String name) {
        return null;
    }
}
