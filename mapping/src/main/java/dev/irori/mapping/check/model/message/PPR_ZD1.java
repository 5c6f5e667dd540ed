package dev.irori.mapping.check.model.message;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractMessage;
import ca.uhn.hl7v2.model.v25.segment.MSH;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import dev.irori.mapping.check.model.group.PPR_ZD1_PROBLEM;

/** Problem list of SS-MIX2: MSH PID { problem }. */
public final class PPR_ZD1 extends AbstractMessage {
    public PPR_ZD1(ModelClassFactory factory) {
        super(factory);
        try {
            add(MSH.class, true, false);
            add(PID.class, true, false);
            add(PPR_ZD1_PROBLEM.class, true, true);
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getVersion() {
        return "2.5";
    }
}
