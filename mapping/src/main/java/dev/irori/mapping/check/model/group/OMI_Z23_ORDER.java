package dev.irori.mapping.check.model.group;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractGroup;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.segment.IPC;
import ca.uhn.hl7v2.model.v25.segment.OBR;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import ca.uhn.hl7v2.model.v25.segment.ORC;
import ca.uhn.hl7v2.model.v25.segment.TQ1;
import ca.uhn.hl7v2.parser.ModelClassFactory;

/** One order: ORC TQ1 OBR [{OBX}] [{ performance }] {IPC}. */
public final class OMI_Z23_ORDER extends AbstractGroup {
    public OMI_Z23_ORDER(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(ORC.class, true, false);
            add(TQ1.class, true, false);
            add(OBR.class, true, false);
            add(OBX.class, false, true);
            add(OMI_Z23_PERFORMANCE.class, false, true);
            add(IPC.class, true, true);
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
