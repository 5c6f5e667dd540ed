package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Results;
import dev.irori.mapping.value.Times;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The steps of the rules of a laboratory report. */
final class LabReportFields {
    private static final String LOINC = "http://loinc.org";
    private static final String DOCUMENTS = "http://jpfhir.jp/fhir/core/CodeSystem/JP_DocumentCodes_CS";

    private LabReportFields() {}

    static void category(LabReportDraft draft, Scene scene) {
        String category = draft.culture ? "LP7819-8" : "LP29693-6";
        draft.report.addCategory(
                new CodeableConcept(new Coding().setSystem(LOINC).setCode(category)));
    }

    /** The kind of report as JP Core names it, then what was asked; further requests of a culture are categories. */
    static void code(LabReportDraft draft, Scene scene) {
        Coding kind = draft.culture
                ? new Coding(DOCUMENTS, "18725-2", "微生物学的検査報告書")
                : new Coding(DOCUMENTS, "11502-2", "検体検査報告書");
        CodeableConcept code = new CodeableConcept(kind);
        for (LabRequest request : draft.requests) {
            CodeableConcept asked = Codes.of(scene, request.obr, 4).concept(request.obr.field(4));
            if (request == draft.first()) {
                asked.getCoding().forEach(code::addCoding);
                code.setText(asked.hasText() ? asked.getText() : kind.getDisplay());
            } else if (!asked.isEmpty() && draft.report.getCategory().stream().noneMatch(asked::equalsDeep)) {
                draft.report.addCategory(asked);
            }
        }
        draft.report.setCode(code);
    }

    static void placers(LabReportDraft draft, Scene scene) {
        for (LabRequest request : draft.requests) {
            LabNumbers.placer(request, scene).ifPresent(number -> identifier(number, draft.report));
        }
    }

    static void fillers(LabReportDraft draft, Scene scene) {
        for (LabRequest request : draft.requests) {
            LabNumbers.filler(request, scene).ifPresent(number -> identifier(number, draft.report));
        }
    }

    private static void identifier(Identifier number, DiagnosticReport report) {
        for (Identifier known : report.getIdentifier()) {
            if (known.equalsDeep(number)) {
                return;
            }
        }
        report.addIdentifier(number);
    }

    static void orders(LabReportDraft draft, Scene scene) {
        for (LabRequest request : draft.requests) {
            LabNumbers.order(request, scene).ifPresent(order -> basedOn(order, draft.report));
            LabOrderFields.parent(request, scene).ifPresent(order -> basedOn(order, draft.report));
        }
    }

    private static void basedOn(Reference order, DiagnosticReport report) {
        for (Reference known : report.getBasedOn()) {
            if (known.equalsDeep(order)) {
                return;
            }
        }
        report.addBasedOn(order);
    }

    /** When the specimen was taken, else what the request says; a culture has one time. */
    static void effective(LabReportDraft draft, Scene scene) {
        draft.first()
                .taken(scene)
                .ifPresent(time -> draft.report.setEffective(
                        draft.culture && time instanceof Period period ? period.getStartElement() : time));
    }

    /** The latest OBR-22; a day alone is no instant, and becomes a note. */
    static void issued(LabReportDraft draft, Scene scene) {
        for (LabRequest request : draft.requests) {
            Optional<InstantType> issued = request.issued(scene);
            issued.ifPresent(time -> later(time, draft.report));
            if (issued.isEmpty() && request.obr.field(22).isPresent()) {
                note(Notes.labelled("報告日 (reported)", request.obr.field(22)), draft);
            }
        }
    }

    private static void later(InstantType time, DiagnosticReport report) {
        if (!report.hasIssued() || Times.isBefore(report.getIssuedElement(), time)) {
            report.setIssuedElement(time);
        }
    }

    static void requester(LabReportDraft draft, Scene scene) {
        LabOrderFields.requester(draft.first(), scene)
                .ifPresent(
                        person -> draft.report.addExtension(new Extension(Canonical.extension("requester"), person)));
    }

    static void specimen(LabReportDraft draft, Scene scene) {
        @Nullable Reference specimen = draft.specimen.reference();
        if (specimen != null) {
            draft.report.addSpecimen(specimen);
        }
    }

    static void results(LabReportDraft draft, Scene scene) {
        draft.results.forEach(draft.report::addResult);
    }

    /** Rows that interpret the report as a whole. */
    static void conclusion(LabReportDraft draft, Scene scene) {
        StringBuilder conclusion = new StringBuilder();
        for (LabRequest request : draft.requests) {
            for (LabItem impression : request.impressions) {
                if (!Results.isWithdrawn(impression.obx)) {
                    conclusion.append(conclusion.isEmpty() ? "" : "\n").append(impression.said());
                }
            }
        }
        if (!conclusion.isEmpty()) {
            draft.report.setConclusion(conclusion.toString());
        }
    }

    /** Comments with no row to stand under, and values of rows that are only ordered. */
    static void comments(LabReportDraft draft, Scene scene) {
        for (LabRequest request : draft.requests) {
            request.comments.forEach(comment -> note(comment, draft));
            if (!draft.culture && request.obr.field(26).isPresent()) {
                note(LabOrderFields.parentResult(request.obr.field(26)), draft);
            }
            for (LabItem item : request.items) {
                if (Results.isOrdered(item.obx)) {
                    item.comments.forEach(comment -> note(comment, draft));
                    if (item.obx.field(5).isPresent()) {
                        note(item.asComment(), draft);
                    }
                }
            }
        }
    }

    static void note(Annotation note, LabReportDraft draft) {
        draft.report.addExtension(new Extension(Canonical.extension("report-note"), note));
    }
}
