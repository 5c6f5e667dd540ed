package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Departments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OMG-13: results of physiological examinations, one report for each OBR. */
public final class Physiology implements Kind {

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(ExamReports.REPORT, ExamObservations.OBSERVATION, ExamOrders.SERVICE_REQUEST);
    }

    @Override
    public void map(Scene scene) {
        @Nullable Segment pv1 = scene.message().first("PV1");
        Departments.reportMisplaced(scene, pv1);
        List<ExamGroup> groups = ExamGroup.of(scene);
        boolean linked = groups.isEmpty() || OrderNumbers.isFiled(groups.get(0), scene);
        for (ExamGroup group : groups) {
            ExamReportDraft draft = new ExamReportDraft(group, ExamType.PHYSIOLOGY, pv1, List.of(), linked);
            ExamReports.emit(draft, group.results, scene);
        }
    }
}
