package dev.irori.mapping.check.model.segment;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.datatype.CWE;
import ca.uhn.hl7v2.model.v25.datatype.ST;
import ca.uhn.hl7v2.parser.ModelClassFactory;

/** Disease numbers and exchange codes of a problem. */
public final class ZPR extends AbstractSegment {
    public ZPR(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(CWE.class, false, 0, 250, new Object[] {getMessage()}, "Prefix Numbers");
            add(CWE.class, true, 1, 250, new Object[] {getMessage()}, "Disease Number");
            add(CWE.class, false, 0, 250, new Object[] {getMessage()}, "Suffix Numbers");
            add(CWE.class, false, 0, 250, new Object[] {getMessage()}, "Prefix Exchange Codes");
            add(CWE.class, false, 1, 250, new Object[] {getMessage()}, "Disease Exchange Code");
            add(CWE.class, false, 0, 250, new Object[] {getMessage()}, "Suffix Exchange Codes");
            add(ST.class, false, 1, 199, new Object[] {getMessage()}, "Comment");
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
