package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.List;

/** A draft made from what was given or handed out: one RXA, or those of one mixture. */
interface GivenDrug extends DrugDraft {

    /** In message order, never empty. */
    List<Segment> rxas();
}
