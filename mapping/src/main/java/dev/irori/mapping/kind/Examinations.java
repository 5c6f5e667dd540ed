package dev.irori.mapping.kind;

import dev.irori.kernel.FhirId;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * OMG-11, OMG-12: imaging and endoscopy as performed. What is done stands below the child entries; NW and PA repeat the
 * order, and what they observe was told along with it.
 */
public final class Examinations implements Kind {

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(
                Procedures.PROCEDURE,
                UsedDrugs.ADMINISTRATION,
                Studies.STUDY,
                ExamReports.REPORT,
                ExamObservations.OBSERVATION,
                ExamOrders.SERVICE_REQUEST);
    }

    @Override
    public void map(Scene scene) {
        @Nullable Segment pv1 = scene.message().first("PV1");
        Departments.reportMisplaced(scene, pv1);
        List<ExamGroup> groups = ExamGroup.of(scene);
        List<ExamOrderDraft> heads = ExamOrders.heads(groups, pv1, scene);
        boolean parted = groups.stream().anyMatch(ExamGroup::isChild);
        Map<String, StudyDraft> studies = new LinkedHashMap<>();
        for (ExamGroup group : groups) {
            ExamOrderDraft head = head(group, heads, pv1);
            List<FhirId> done = performed(group, head, parted, scene);
            findings(group, head, scene);
            studies(group, head, done, studies);
        }
        studies.values().forEach(study -> Studies.emit(study, scene));
    }

    /** The order an entry belongs to: itself, or the one whose number it names. */
    private static ExamOrderDraft head(ExamGroup group, List<ExamOrderDraft> heads, @Nullable Segment pv1) {
        String number = group.isChild() ? group.parent() : group.number();
        for (ExamOrderDraft head : heads) {
            if (OrderNumbers.areEqual(head.group.number(), number)) {
                return head;
            }
        }
        ExamOrderDraft orphan = new ExamOrderDraft(group, pv1, null);
        orphan.linked = heads.isEmpty();
        return orphan;
    }

    /** What was done under an entry. Without a ZE1 the entry itself was, unless its items say it better. */
    private static List<FhirId> performed(ExamGroup group, ExamOrderDraft head, boolean parted, Scene scene) {
        List<ProcedureDraft> drafts = new ArrayList<>();
        for (ExamGroup.Performance performance : group.performances) {
            drafts.add(new ProcedureDraft(group, performance, head));
        }
        boolean whole = !parted && group == head.group;
        if (drafts.isEmpty() && (group.isChild() || whole)) {
            drafts.add(new ProcedureDraft(group, null, head));
        }
        List<FhirId> done = new ArrayList<>();
        for (ProcedureDraft draft : drafts) {
            FhirId id = Procedures.emit(draft, scene);
            if (draft.procedure.getStatus() == ProcedureStatus.COMPLETED) {
                done.add(id);
            }
        }
        return done;
    }

    /** Observations of an item, and impressions anywhere in what was done, are its findings. */
    private static void findings(ExamGroup group, ExamOrderDraft head, Scene scene) {
        List<ExamResult> found = new ArrayList<>();
        if (group.isChild()) {
            found.addAll(group.results);
        }
        for (ExamGroup.Performance performance : group.performances) {
            performance.results().stream().filter(ExamResult::isImpression).forEach(found::add);
        }
        if (found.isEmpty()) {
            return;
        }
        ExamReportDraft draft = new ExamReportDraft(group, ExamType.of(scene), head.pv1, head.given, head.linked);
        for (Segment ipc : group.studies) {
            FhirId study = scene.origin().ids().id("ImagingStudy", "IPC", StudyDraft.key(ipc));
            draft.report.addImagingStudy(new Reference("ImagingStudy/" + study));
        }
        ExamReports.emit(draft, found, scene);
    }

    private static void studies(
            ExamGroup group, ExamOrderDraft head, List<FhirId> done, Map<String, StudyDraft> studies) {
        for (Segment ipc : group.studies) {
            StudyDraft study = studies.computeIfAbsent(StudyDraft.key(ipc), key -> new StudyDraft(group, head, ipc));
            if (study.ipc != ipc) {
                study.repeated.add(ipc);
            }
            study.procedures.addAll(done);
            study.performed |= !done.isEmpty();
        }
    }
}
