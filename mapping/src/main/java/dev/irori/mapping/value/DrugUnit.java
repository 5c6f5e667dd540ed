package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.CodeSystems;
import dev.irori.mapping.table.Coded;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Map;
import org.hl7.fhir.r4.model.Quantity;

/** The unit of a drug's amount, as the message writes it: code, what a person reads, and whose code it is. */
record DrugUnit(String code, String text, String system) {
    static final String MERIT9 = "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationUnitMERIT9Code";
    static final DrugUnit NONE = new DrugUnit("", "", "");
    private static final String LOCAL = "unit";
    /** The units of ISO+ that MERIT-9 has under the same symbol; letters of either case are the same unit in both. */
    private static final Map<String, String> ISO_PLUS =
            Map.of("ml", "ML", "mL", "ML", "l", "L", "L", "L", "mg", "MG", "g", "G", "kg", "KG", "meq", "MEQ");

    /** A field of type CWE. */
    static DrugUnit of(Value cwe) {
        return cwe.isNull() ? NONE : new DrugUnit(plain(cwe.component(1)), plain(cwe.component(2)), name(cwe, 3));
    }

    /** The second component of a CQ. */
    static DrugUnit ofParts(Value component) {
        return new DrugUnit(
                plain(component.subcomponent(1)),
                plain(component.subcomponent(2)),
                component.subcomponent(3).text().strip());
    }

    boolean isEmpty() {
        return code.isEmpty() && text.isEmpty();
    }

    /** Units of drugs are never UCUM's: MERIT-9, else the hospital's own, since a text alone cannot be computed with. */
    void put(Quantity quantity, Scene scene, Segment segment, int field) {
        if (isEmpty()) {
            return;
        }
        quantity.setUnit(text.isEmpty() ? code : text);
        String written = code.isEmpty() ? text : code;
        String merit9 = merit9();
        if (!merit9.isEmpty()) {
            quantity.setSystem(MERIT9).setCode(merit9);
            return;
        }
        if (!system.isEmpty() && !CodeSystems.isLocal(system)) {
            scene.gap(GapKind.CODE_UNKNOWN, segment, field, written + '^' + system);
        }
        Origin origin = scene.origin();
        String name = system.isEmpty() ? LOCAL : system;
        quantity.setSystem(Canonical.local(scene.institution(), origin.codeNamespace(), name))
                .setCode(written);
    }

    private String merit9() {
        Coded coded = CodeSystems.read(system.isEmpty() ? LOCAL : system, code, Use.UNIT);
        if (coded instanceof Coded.Standard it
                && it.system().equals(MERIT9)
                && Table.DRUG_UNIT.row(it.code()).isPresent()) {
            return it.code();
        }
        return CodeSystems.name(system).equals("ISO+") ? ISO_PLUS.getOrDefault(code, "") : "";
    }

    private static String name(Value cwe, int component) {
        return cwe.component(component).text().strip();
    }

    private static String plain(Value value) {
        if (!value.isPresent()) {
            return "";
        }
        String text = value.text().strip();
        while (text.contains("  ")) {
            text = text.replace("  ", " ");
        }
        return text;
    }
}
