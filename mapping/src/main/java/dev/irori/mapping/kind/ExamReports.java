package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Row.always;
import static dev.irori.mapping.rule.Row.reading;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Departments;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.ResultTimes;
import dev.irori.mapping.value.Results;
import dev.irori.mapping.value.Times;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** OBR with results: one DiagnosticReport, whose order is contained as the message tells it. */
final class ExamReports {
    private static final String SECTIONS = "http://terminology.hl7.org/CodeSystem/v2-0074";

    static final RuleTable<ExamReportDraft> REPORT = RuleTable.of(
            "OMG-11, OMG-12, OMG-13 OBR",
            "DiagnosticReport",
            always().to("DiagnosticReport.subject")
                    .remark("the patient the path names", "パスが示す患者")
                    .with("patient", (draft, scene) -> draft.report.setSubject(scene.patient())),
            always("OBR-25")
                    .to("DiagnosticReport.status")
                    .vocabulary("HL70123")
                    .remark("empty is unknown", "空はunknown")
                    .with("status", ExamReports::status),
            always().to("DiagnosticReport.category, DiagnosticReport.meta.profile")
                    .vocabulary("LOINC")
                    .with("kind of examination", ExamReports::category),
            reading("OBR-24")
                    .to("DiagnosticReport.category")
                    .vocabulary("HL70074")
                    .by(
                            "section",
                            (value, draft, scene) -> draft.report.addCategory(new CodeableConcept(new Coding()
                                    .setSystem(SECTIONS)
                                    .setCode(value.text().strip())))),
            always("OBR-4")
                    .to("DiagnosticReport.code")
                    .vocabulary("JC10, JJ1017, LENDO")
                    .with("concept", ExamReports::code),
            reading("OBR-2")
                    .to("DiagnosticReport.identifier(PLAC)")
                    .when("the order numbers agree")
                    .by("order number", ExamReports::placer),
            reading("OBR-3")
                    .to("DiagnosticReport.identifier(FILL)")
                    .by(
                            "order number",
                            (value, draft, scene) -> draft.report.addIdentifier(OrderNumbers.filler(
                                    scene, value.component(1).text().strip()))),
            reading("OBR-7", "OBR-8")
                    .to("DiagnosticReport.effective")
                    .with(
                            "dateTime or Period",
                            (draft, scene) -> ResultTimes.requested(scene, draft.group.obr)
                                    .ifPresent(draft.report::setEffective)),
            reading("OBR-22").to("DiagnosticReport.issued").by("instant", ExamReports::issued),
            always("ORC-1", "ORC-2", "OBR-16")
                    .to("DiagnosticReport.basedOn(contained ServiceRequest)")
                    .remark("what the message tells of the order, by the table of orders", "メッセージが伝えるオーダ内容(オーダの表による)")
                    .with("order", ExamReports::order),
            always("ORC-17", "PV1-10", "PV1-3", "PV1-8")
                    .to("DiagnosticReport.extension(department)")
                    .vocabulary("HL70069")
                    .with(
                            "department",
                            (draft, scene) -> Departments.add(draft.report, scene, draft.group.orc, draft.pv1)),
            reading("OBX-3", "OBX-5")
                    .to("DiagnosticReport.conclusion")
                    .when("OBX-3 has the suffix &IMP")
                    .remark("an impression concludes; it is no measurement", "所見(&IMP)は結論とし、測定値としない")
                    .with("conclusion", ExamReports::conclusion));

    private ExamReports() {}

    /** Emits the observations, then the report that binds them. */
    static FhirId emit(ExamReportDraft draft, List<ExamResult> results, Scene scene) {
        for (ExamResult result : results) {
            if (result.isImpression() && !result.obx().field(2).is("CWE")) {
                if (!Results.isWithdrawn(result.obx())) {
                    draft.impressions.add(result);
                }
            } else {
                ExamObservations.emit(result, draft.group, draft.type.observation(), scene)
                        .ifPresent(id -> draft.report.addResult(new Reference("Observation/" + id)));
            }
        }
        REPORT.apply(draft, scene);
        ExamGroup group = draft.group;
        return scene.emit(draft.report, group.origin(), "OBR", OrderNumbers.stripped(group.number()), group.item());
    }

    private static void status(ExamReportDraft draft, Scene scene) {
        @Nullable Segment obr = draft.group.obr;
        String code = obr == null ? "" : obr.field(25).text().strip();
        Optional<String> status = Table.REPORT_STATUS.target(code);
        if (obr != null && status.isEmpty() && !code.isEmpty()) {
            scene.gap(GapKind.STATUS_UNKNOWN, obr, 25, code);
        }
        draft.report.setStatus(status.map(DiagnosticReportStatus::fromCode).orElse(DiagnosticReportStatus.UNKNOWN));
    }

    private static void category(ExamReportDraft draft, Scene scene) {
        Optional<CodeableConcept> category = draft.type.category(draft.group.item());
        category.ifPresent(draft.report::addCategory);
        Profiles.claim(draft.report, draft.type.reportProfile());
    }

    private static void code(ExamReportDraft draft, Scene scene) {
        @Nullable Segment obr = draft.group.obr;
        if (obr != null && obr.field(4).isPresent()) {
            draft.report.setCode(Codes.of(scene, obr, 4).nationalConcept(obr.field(4)));
        } else {
            draft.report.setCode(new CodeableConcept().setText("検査 (examination)"));
        }
    }

    private static void placer(Value value, ExamReportDraft draft, Scene scene) {
        String number = value.component(1).text().strip();
        if (draft.linked && OrderNumbers.areEqual(number, draft.group.number())) {
            draft.report.addIdentifier(OrderNumbers.placer(scene, number));
        }
    }

    private static void issued(Value value, ExamReportDraft draft, Scene scene) {
        @Nullable Segment obr = draft.group.obr;
        if (obr != null) {
            Times.instant(scene, obr, 22).ifPresent(draft.report::setIssuedElement);
        }
    }

    private static void order(ExamReportDraft draft, Scene scene) {
        ExamOrderDraft order = new ExamOrderDraft(draft.group, draft.pv1, draft.report);
        order.give(draft.given);
        order.linked = draft.linked;
        draft.report.addBasedOn(ExamOrders.contained(order, scene));
    }

    private static void conclusion(ExamReportDraft draft, Scene scene) {
        StringBuilder text = new StringBuilder();
        for (ExamResult impression : draft.impressions) {
            for (Value line : impression.obx().field(5).each()) {
                text.append(text.isEmpty() ? "" : "\n").append(line.text().strip());
            }
        }
        if (!text.isEmpty()) {
            draft.report.setConclusion(text.toString());
        }
    }
}
