package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Times;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Extension;

/** IN1: one Coverage per insurance or public expense. Its status never depends on the clock; the period says when. */
final class Insurance {
    private static final String OPEN_END = "99999999";
    private static final String SUBSCRIBER_RELATIONSHIP =
            "http://terminology.hl7.org/CodeSystem/subscriber-relationship";

    static final RuleTable<CoverageDraft> COVERAGE = RuleTable.of(
            "ADT-00 IN1",
            "Coverage",
            always().to("Coverage.beneficiary")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.coverage().setBeneficiary(scene.patient())),
            always().to("Coverage.status")
                    .remark("always active: the period tells whether it still runs", "常にactive。有効か否かは期間で示す")
                    .with("active", (draft, scene) -> draft.coverage().setStatus(CoverageStatus.ACTIVE)),
            reading("IN1-1").to("Coverage.order").by("number", Insurance::order),
            reading("IN1-2").to("Coverage.type").vocabulary("JHSD0001").by("plan", Insurance::plan),
            always("IN1-3", "IN1-4")
                    .to("Coverage.payor")
                    .remark(
                            "the insurer by its number, which is kept as sent; the patient where the plan is own expense",
                            "保険者番号による論理参照(番号は原文のまま)。自費は患者本人")
                    .with("payor", Payor::of),
            reading("IN1-3")
                    .to("Coverage.class(plan)")
                    .when("IN1-2 is a public expense")
                    .remark("the number of the public payer", "公費負担者番号")
                    .by("public payer", Payor::publicPayer),
            reading("IN1-10", "IN1-11")
                    .to("Coverage.subscriberId, Coverage.dependent, Coverage.identifier, Coverage.class(group),"
                            + " Coverage.extension(JP_Coverage_InsuredPersonSymbol,"
                            + " JP_Coverage_InsuredPersonNumber, JP_Coverage_InsuredPersonSubNumber)")
                    .remark(
                            "symbol^number in IN1-10 and IN1-11, or symbol~number~branch in IN1-10 with the group in"
                                    + " IN1-11; the recipient number of a public expense in IN1-10",
                            "IN1-10に記号・IN1-11に番号、またはIN1-10に記号~番号~枝番とIN1-11に事業所名。公費はIN1-10に受給者番号")
                    .with("insured number", Subscriber::of),
            reading("IN1-12")
                    .to("Coverage.period.start")
                    .by(
                            "date",
                            (value, draft, scene) -> Times.dateTime(scene, draft.in1(), 12)
                                    .ifPresent(draft.coverage().getPeriod()::setStartElement)),
            reading("IN1-13")
                    .to("Coverage.period.end")
                    .remark("nines are an open end", "99999999は終了日なし")
                    .by("date", Insurance::end),
            reading("IN1-15")
                    .to("Coverage.extension(insurance-classification)")
                    .vocabulary("JHSD0002")
                    .by("classification", Insurance::classification),
            reading("IN1-17")
                    .to("Coverage.relationship")
                    .vocabulary("HL70063")
                    .by("relationship", Insurance::relationship));

    private Insurance() {}

    static void map(Segment in1, Scene scene) {
        CoverageDraft draft = new CoverageDraft(in1, new Coverage());
        Profiles.claim(draft.coverage(), "JP_Coverage");
        COVERAGE.apply(draft, scene);
        scene.emit(
                draft.coverage(),
                in1,
                "IN1",
                draft.plan(),
                in1.field(3).component(1).text(),
                in1.field(10).text(),
                in1.field(11).text(),
                in1.field(12).text());
    }

    private static void order(Value value, CoverageDraft draft, Scene scene) {
        int order = 0;
        String text = value.text().strip();
        for (int i = 0; i < text.length() && order < 1000; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return;
            }
            order = order * 10 + digit;
        }
        if (order > 0) {
            draft.coverage().setOrder(order);
        }
    }

    private static void plan(Value value, CoverageDraft draft, Scene scene) {
        draft.coverage().setType(Codes.of(scene, draft.in1(), 2).concept(value));
        if (Table.INSURANCE_PLAN.row(draft.plan()).isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, draft.in1(), 2, draft.plan());
        }
    }

    private static void end(Value value, CoverageDraft draft, Scene scene) {
        if (!value.text().startsWith(OPEN_END)) {
            Times.dateTime(scene, draft.in1(), 13).ifPresent(draft.coverage().getPeriod()::setEndElement);
        }
    }

    private static void classification(Value value, CoverageDraft draft, Scene scene) {
        String code = value.component(1).text().strip();
        Coding coding = new Coding().setSystem(Canonical.national("JHSD0002")).setCode(code);
        CodeableConcept concept = new CodeableConcept(coding);
        Table.INSURANCE_TYPE
                .row(code)
                .ifPresentOrElse(
                        row -> concept.setText(row.japanese()),
                        () -> scene.gap(GapKind.CODE_UNKNOWN, draft.in1(), 15, code));
        draft.coverage().addExtension(new Extension(Canonical.extension("insurance-classification"), concept));
    }

    private static void relationship(Value value, CoverageDraft draft, Scene scene) {
        CodeableConcept said = Codes.of(scene, draft.in1(), 17).concept(value);
        String code = value.component(1).text().strip();
        Table.RELATIONSHIP
                .row(code)
                .flatMap(row -> row.cell("coverage"))
                .ifPresent(target -> said.getCoding()
                        .add(0, new Coding().setSystem(SUBSCRIBER_RELATIONSHIP).setCode(target)));
        if (Table.RELATIONSHIP.row(code).isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, draft.in1(), 17, code);
        }
        draft.coverage().setRelationship(said);
    }
}
