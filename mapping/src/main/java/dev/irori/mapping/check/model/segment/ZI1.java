package dev.irori.mapping.check.model.segment;

import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.v25.segment.IN1;
import ca.uhn.hl7v2.parser.ModelClassFactory;

/** The insurance a problem is billed to; laid out as IN1. */
public final class ZI1 extends IN1 {
    public ZI1(Group parent, ModelClassFactory factory) {
        super(parent, factory);
    }
}
