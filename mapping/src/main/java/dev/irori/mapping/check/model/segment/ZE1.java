package dev.irori.mapping.check.model.segment;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.datatype.CWE;
import ca.uhn.hl7v2.model.v25.datatype.IS;
import ca.uhn.hl7v2.model.v25.datatype.NM;
import ca.uhn.hl7v2.model.v25.datatype.SI;
import ca.uhn.hl7v2.model.v25.datatype.ST;
import ca.uhn.hl7v2.model.v25.datatype.XCN;
import ca.uhn.hl7v2.model.v25.datatype.XTN;
import ca.uhn.hl7v2.parser.ModelClassFactory;

/** A procedure that was carried out. */
public final class ZE1 extends AbstractSegment {
    public ZE1(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(SI.class, false, 1, 4, new Object[] {getMessage()}, "Set ID - ZE1");
            add(IS.class, true, 1, 20, new Object[] {getMessage()}, "Control Code");
            add(CWE.class, true, 0, 483, new Object[] {getMessage()}, "Procedure");
            add(NM.class, false, 1, 16, new Object[] {getMessage()}, "Times");
            add(CWE.class, false, 0, 483, new Object[] {getMessage()}, "Billing Additions");
            add(CWE.class, false, 0, 292, new Object[] {getMessage()}, "Kind of Staff");
            add(XCN.class, false, 0, 3002, new Object[] {getMessage()}, "Staff");
            add(IS.class, false, 0, 20, new Object[] {getMessage()}, "Kind of Material");
            add(CWE.class, false, 0, 250, new Object[] {getMessage()}, "Material");
            add(XTN.class, false, 0, 850, new Object[] {getMessage()}, "Contact");
            add(ST.class, false, 0, 199, new Object[] {getMessage()}, "Procedure Note");
            add(ST.class, false, 0, 199, new Object[] {getMessage()}, "Billing Note");
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
