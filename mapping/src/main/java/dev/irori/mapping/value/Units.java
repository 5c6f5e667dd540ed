package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.LabUnits;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;

/** The unit of a result: what the hospital wrote, and its UCUM code where an exact table has it. */
final class Units {
    private static final String UCUM = "http://unitsofmeasure.org";

    private Units() {}

    /** The text beside the code, else the code: vendors fill either. */
    static String text(Value cwe) {
        String text = cwe.component(2).text().strip();
        return text.isEmpty() && !cwe.isNull() ? cwe.component(1).text().strip() : text;
    }

    /** Puts the unit on a quantity; a unit whose code and text are two different units has no UCUM code. */
    static void add(Quantity quantity, Segment segment, int field, Scene scene) {
        Value cwe = segment.field(field);
        String text = text(cwe);
        if (text.isEmpty()) {
            return;
        }
        quantity.setUnit(text);
        Optional<String> byText = LabUnits.ucum(text);
        Optional<String> byCode = LabUnits.ucum(cwe.component(1).text().strip());
        if (byText.isPresent() && byCode.isPresent() && !byText.equals(byCode)) {
            scene.gap(GapKind.CONTRADICTION, segment, field, cwe.text());
        } else if (byText.or(() -> byCode).isPresent()) {
            quantity.setSystem(UCUM).setCode(byText.or(() -> byCode).orElseThrow());
        } else {
            scene.gap(GapKind.UNIT_UNMAPPED, segment, field, text);
        }
    }
}
