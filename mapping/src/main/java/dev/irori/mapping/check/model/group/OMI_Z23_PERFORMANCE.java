package dev.irori.mapping.check.model.group;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractGroup;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import dev.irori.mapping.check.model.segment.ZE1;
import dev.irori.mapping.check.model.segment.ZE2;

/** One procedure: ZE1 [{OBX}] [{ZE2}]. */
public final class OMI_Z23_PERFORMANCE extends AbstractGroup {
    public OMI_Z23_PERFORMANCE(Group parent, ModelClassFactory factory) {
        super(parent, factory);
        try {
            add(ZE1.class, true, false);
            add(OBX.class, false, true);
            add(ZE2.class, false, true);
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
