package dev.irori.mapping.kind;

import static dev.irori.mapping.rule.Rule.always;
import static dev.irori.mapping.rule.Rule.from;

import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Notes;
import dev.irori.mapping.rule.RuleTable;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Places;
import dev.irori.mapping.value.Profiles;
import dev.irori.mapping.value.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PPR-01, the problem list: one Condition per PRB, all problems of a patient in one file. */
public final class Problems implements Kind {

    static final RuleTable<ProblemDraft> CONDITION = RuleTable.of(
            "PPR-01 PRB",
            "Condition",
            Rule.<ProblemDraft>always().to("Condition.subject").with("the patient of the path", (draft, scene) ->
                    draft.condition.setSubject(scene.patient())));
}
