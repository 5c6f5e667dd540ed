package dev.irori.mapping.check.model.segment;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.datatype.CWE;
import ca.uhn.hl7v2.model.v25.datatype.SI;
import ca.uhn.hl7v2.parser.ModelClassFactory;

/** Dental formula of a problem. */
public final class ZPD extends AbstractSegment {
    public ZPD(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(SI.class, false, 1, 4, new Object[] {getMessage()}, "Set ID - ZPD");
            add(CWE.class, false, 0, 250, new Object[] {getMessage()}, "Dental Formula");
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
