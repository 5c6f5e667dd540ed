package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.jspecify.annotations.Nullable;

/**
 * A drug or material used in a procedure (ZRD): code, text and system, then amount and unit.
 *
 * @param from OBX or ZE1, whichever names it
 * @param field of {@code from} that holds the item
 * @param item one repetition of that field
 */
record UsedItem(Segment from, int field, Value item, ProcedureDraft procedure, MedicationAdministration administration)
        implements Draft {

    UsedItem(Segment from, int field, Value item, ProcedureDraft procedure) {
        this(from, field, item, procedure, new MedicationAdministration());
    }

    @Override
    public @Nullable Segment segment(String name) {
        return from.name().equals(name) ? from : procedure.segment(name);
    }
}
