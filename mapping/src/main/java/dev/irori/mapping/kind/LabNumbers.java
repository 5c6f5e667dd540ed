package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Identifiers;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Order numbers: those of the hospital (placer) and those of the laboratory (filler). */
final class LabNumbers {
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final int PLACER = 2;
    private static final int FILLER = 3;

    private LabNumbers() {}

    /** ORC-1 or ORC-5 says that the order is off. */
    static boolean isCancel(Value control) {
        String code = control.component(1).text().strip();
        return code.equals("CA") || code.equals("OC") || code.equals("CR");
    }

    static String placer(LabRequest request) {
        return number(request, PLACER);
    }

    /** OBR first in results, since ORC repeats it. */
    private static String number(LabRequest request, int field) {
        String ofRequest = request.obr.field(field).component(1).text().strip();
        if (!ofRequest.isEmpty() || request.orc == null) {
            return ofRequest;
        }
        return request.orc.field(field).component(1).text().strip();
    }

    static Optional<Identifier> placer(LabRequest request, Scene scene) {
        return identifier(number(request, PLACER), "order", "PLAC", scene);
    }

    static Optional<Identifier> filler(LabRequest request, Scene scene) {
        return identifier(number(request, FILLER), "filler-order", "FILL", scene);
    }

    static Optional<Identifier> group(Segment orc, Scene scene) {
        String number = orc.field(4).component(1).text().strip();
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(Identifiers.local(scene.institution(), "order-group", number));
    }

    private static Optional<Identifier> identifier(String number, String kind, String type, Scene scene) {
        if (number.isEmpty() || number.equals("\"\"")) {
            return Optional.empty();
        }
        return Optional.of(Identifiers.local(scene.institution(), kind, number)
                .setType(new CodeableConcept(new Coding().setSystem(TYPES).setCode(type))));
    }

    /** The order these results answer, by number; none when OBR-2 and ORC-2 name two orders. */
    static Optional<Reference> order(LabRequest request, Scene scene) {
        if (request.orc != null) {
            String ofRequest = request.obr.field(PLACER).component(1).text().strip();
            String ofOrder = request.orc.field(PLACER).component(1).text().strip();
            if (!ofRequest.isEmpty() && !ofOrder.isEmpty() && !isSame(ofRequest, ofOrder)) {
                scene.gap(GapKind.ORDER_LINK, request.obr, PLACER, ofRequest + "^" + ofOrder);
                return Optional.empty();
            }
        }
        return placer(request, scene)
                .map(number -> new Reference().setType("ServiceRequest").setIdentifier(number));
    }

    /** Leading zeros are padding. */
    static boolean isSame(String one, String other) {
        return unpadded(one).equals(unpadded(other));
    }

    private static String unpadded(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }

    /** ORC-5 by its table, over which a cancelling ORC-1 goes; reported when neither table has the code. */
    static Optional<String> status(Segment orc, Scene scene) {
        String control = orc.field(1).component(1).text().strip();
        String state = orc.field(5).component(1).text().strip();
        Optional<String> byControl = Table.ORDER_CONTROL.target(control);
        if (byControl
                .filter(it -> it.equals("revoked") || it.equals("entered-in-error"))
                .isPresent()) {
            return byControl;
        }
        Optional<String> byState = Table.ORDER_STATUS.target(state);
        if (byState.isEmpty() && !state.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, orc, 5, state);
        }
        return byState.or(() -> byControl);
    }
}
