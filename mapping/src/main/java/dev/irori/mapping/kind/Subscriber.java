package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;

/** Writes the insured person's numbers the way JP Core wants them, and as the hospital sent them beside it. */
final class Subscriber {
    private static final String JP_EXTENSION = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/";
    private static final String COVERAGE_ID = "http://jpfhir.jp/fhir/core/IdSystem/JP_Coverage_id";
    /** Late-stage elderly have a number and no symbol. */
    private static final String WITHOUT_SYMBOL = "39";

    private Subscriber() {}

    static void of(CoverageDraft draft, Scene scene) {
        Segment in1 = draft.in1();
        boolean hasSymbols = draft.isInsurance() && !draft.plan().equals(WITHOUT_SYMBOL);
        InsuredNumber insured = InsuredNumber.of(in1.field(10), in1.field(11), hasSymbols);
        Coverage coverage = draft.coverage();
        if (!insured.group().isEmpty()) {
            coverage.addClass_(Payor.group("group", "被保険者グループ", insured.group(), insured.group()));
        }
        if (insured.symbol().isEmpty() && insured.number().isEmpty()) {
            return;
        }
        if (draft.isInsurance() && insured.certain()) {
            insured(coverage, insured);
            return;
        }
        coverage.setSubscriberId((insured.symbol() + ' ' + insured.number()).strip());
        if (!insured.certain()) {
            scene.gap(GapKind.VALUE_UNPARSED, in1, 10, "");
        }
    }

    private static void insured(Coverage coverage, InsuredNumber insured) {
        coverage.addIdentifier(new Identifier().setSystem(COVERAGE_ID).setValue(insured.listed()));
        coverage.setSubscriberId(insured.subscriber());
        add(coverage, "JP_Coverage_InsuredPersonSymbol", insured.symbol());
        add(coverage, "JP_Coverage_InsuredPersonNumber", insured.number());
        add(coverage, "JP_Coverage_InsuredPersonSubNumber", insured.branch());
        if (!insured.branch().isEmpty()) {
            coverage.setDependent(InsuredNumber.wide(insured.branch()));
        }
    }

    private static void add(Coverage coverage, String extension, String value) {
        if (!value.isEmpty()) {
            coverage.addExtension(new Extension(JP_EXTENSION + extension, new StringType(value)));
        }
    }
}
