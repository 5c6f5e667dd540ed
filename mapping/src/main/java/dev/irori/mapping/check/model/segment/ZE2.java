package dev.irori.mapping.check.model.segment;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.datatype.CQ;
import ca.uhn.hl7v2.model.v25.datatype.NM;
import ca.uhn.hl7v2.model.v25.datatype.SI;
import ca.uhn.hl7v2.model.v25.datatype.ST;
import ca.uhn.hl7v2.parser.ModelClassFactory;

/** Exposure of a procedure. */
public final class ZE2 extends AbstractSegment {
    public ZE2(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(SI.class, false, 1, 4, new Object[] {getMessage()}, "Set ID - ZE2");
            add(CQ.class, false, 1, 500, new Object[] {getMessage()}, "Tube Voltage");
            add(CQ.class, false, 1, 500, new Object[] {getMessage()}, "Tube Current");
            add(CQ.class, false, 1, 500, new Object[] {getMessage()}, "Distance");
            add(CQ.class, false, 1, 500, new Object[] {getMessage()}, "Time");
            add(NM.class, false, 1, 16, new Object[] {getMessage()}, "Times");
            add(ST.class, false, 0, 199, new Object[] {getMessage()}, "Exposure Note");
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
