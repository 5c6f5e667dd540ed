package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Identifiers;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;

/**
 * Order numbers, by which results find their orders. Writers pad them as they like, so they are compared without
 * leading zeros; numbers that still differ are no link.
 */
final class OrderNumbers {
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final int LONGEST_NINES = 15;

    private OrderNumbers() {}

    static boolean areEqual(String one, String other) {
        return stripped(one).equals(stripped(other));
    }

    static String stripped(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }

    /** The number of the one who asks. */
    static Identifier placer(Scene scene, String number) {
        return identifier(scene, "order", "PLAC", number);
    }

    /** The number of the one who does it. */
    static Identifier filler(Scene scene, String number) {
        return identifier(scene, "filler-order", "FILL", number);
    }

    /** The number several orders share. */
    static Identifier group(Scene scene, String number) {
        return Identifiers.local(scene.institution(), "order-group", number);
    }

    private static Identifier identifier(Scene scene, String kind, String type, String number) {
        return Identifiers.local(scene.institution(), kind, number)
                .setType(new CodeableConcept(new Coding().setSystem(TYPES).setCode(type)));
    }

    /** Whether ORC-2 and OBR-2 are one number; where they differ, nobody knows which order is meant. */
    static boolean agree(ExamGroup group) {
        return group.requested().isEmpty() || areEqual(group.number(), group.requested());
    }

    /** As {@link #agree(ExamGroup)}, with a gap where they do not. */
    static boolean agree(ExamGroup group, Scene scene) {
        boolean agree = agree(group);
        if (!agree) {
            scene.gap(GapKind.ORDER_LINK, group.origin(), 2, group.requested());
        }
        return agree;
    }

    /** Whether the head of the message is the order the file is named after; nines name none. */
    static boolean isFiled(ExamGroup head, Scene scene) {
        String filed = scene.origin().key().order();
        if (isNone(filed) || head.number().isEmpty() || areEqual(filed, head.number())) {
            return true;
        }
        Segment at = head.origin();
        scene.gap(GapKind.ORDER_LINK, at, 2, head.number());
        return false;
    }

    private static boolean isNone(String order) {
        return order.length() == LONGEST_NINES && order.equals(StandardName.NO_ORDER);
    }
}
