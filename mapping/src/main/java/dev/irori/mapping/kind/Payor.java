package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Identifiers;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage.ClassComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** IN1-3 and IN1-4: who pays, by number and name, since no message holds a master of insurers. */
final class Payor {
    private static final String INSURER_NUMBER = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber";
    private static final String PUBLIC_PAYER_NUMBER = "urn:oid:1.2.392.100495.20.3.71";
    private static final String COVERAGE_CLASS = "http://terminology.hl7.org/CodeSystem/coverage-class";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private Payor() {}

    static void of(CoverageDraft draft, Scene scene) {
        Reference payor = new Reference();
        String number = text(draft.in1().field(3));
        String name = text(draft.in1().field(4));
        if (!number.isEmpty()) {
            payor.setIdentifier(identifier(number, draft, scene));
        }
        if (!name.isEmpty()) {
            payor.setDisplay(name);
        }
        if (!payor.isEmpty()) {
            draft.coverage().addPayor(payor.setType("Organization"));
        } else if (draft.isSelfPaid()) {
            draft.coverage().addPayor(scene.patient());
        } else {
            payor.addExtension(new Extension(ABSENT, new CodeType("unknown")));
            draft.coverage().addPayor(payor);
            draft.coverage().getMeta().getProfile().clear();
            scene.gap(GapKind.PROFILE_UNMET, draft.in1(), 3, "");
        }
    }

    private static Identifier identifier(String number, CoverageDraft draft, Scene scene) {
        if (draft.isInsurance()) {
            return new Identifier().setSystem(INSURER_NUMBER).setValue(number);
        }
        return draft.isPublicExpense()
                ? new Identifier().setSystem(PUBLIC_PAYER_NUMBER).setValue(number)
                : Identifiers.local(scene.institution(), "payor", number);
    }

    static void publicPayer(Value number, CoverageDraft draft, Scene scene) {
        if (draft.isPublicExpense()) {
            draft.coverage()
                    .addClass_(group(
                            "plan", "公費負担者番号", text(number), text(draft.in1().field(4))));
        }
    }

    static ClassComponent group(String type, String label, String value, String name) {
        CodeableConcept concept =
                new CodeableConcept(new Coding().setSystem(COVERAGE_CLASS).setCode(type));
        ClassComponent group =
                new ClassComponent().setType(concept.setText(label)).setValue(value);
        return name.isEmpty() ? group : group.setName(name);
    }

    private static String text(Value value) {
        return value.component(1).said();
    }
}
