package dev.irori.mapping.check.model.message;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractMessage;
import ca.uhn.hl7v2.model.v25.segment.MSH;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import dev.irori.mapping.check.model.group.OMI_Z23_ORDER;

/** Examination carried out, of SS-MIX2: MSH PID [PV1] { order }. */
public final class OMI_Z23 extends AbstractMessage {
    public OMI_Z23(ModelClassFactory factory) {
        super(factory);
        try {
            add(MSH.class, true, false);
            add(PID.class, true, false);
            add(PV1.class, false, false);
            add(OMI_Z23_ORDER.class, true, true);
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getVersion() {
        return "2.5";
    }
}
