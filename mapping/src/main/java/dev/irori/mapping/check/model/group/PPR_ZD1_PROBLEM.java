package dev.irori.mapping.check.model.group;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractGroup;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.segment.ORC;
import ca.uhn.hl7v2.model.v25.segment.PRB;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import dev.irori.mapping.check.model.segment.ZI1;
import dev.irori.mapping.check.model.segment.ZPD;
import dev.irori.mapping.check.model.segment.ZPR;

/** One problem: PRB [ZPR] [{ZPD}] [{ZI1}] [{ORC}]. */
public final class PPR_ZD1_PROBLEM extends AbstractGroup {
    public PPR_ZD1_PROBLEM(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(PRB.class, true, false);
            add(ZPR.class, false, false);
            add(ZPD.class, false, true);
            add(ZI1.class, false, true);
            add(ORC.class, false, true);
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
