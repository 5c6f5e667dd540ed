package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import java.util.List;

/**
 * ORU^R30 of extended storage: one Observation for each OBX. Systolic and diastolic pressure stay two observations, since
 * nothing in the message pairs them.
 */
public final class VitalSigns implements Kind {
    private static final String CATEGORY = "vital-signs";

    @Override
    public List<RuleTable<?>> tables() {
        return List.of(ExamObservations.OBSERVATION);
    }

    @Override
    public void map(Scene scene) {
        for (ExamGroup group : ExamGroup.of(scene)) {
            for (ExamResult result : group.results) {
                ExamObservations.emit(result, group, CATEGORY, scene);
            }
        }
    }
}
