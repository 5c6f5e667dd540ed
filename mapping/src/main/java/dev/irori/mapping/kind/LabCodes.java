package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Jlac10;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What JLAC10 says about a test beyond its name. */
final class LabCodes {
    private static final String JLAC10 = "JC10";
    /** Blood and its kinds name each other in the field. */
    private static final Set<String> BLOODS = Set.of("017", "018", "019", "020", "021");
    /** An isolate, a pair, other, none: never the material that was taken. */
    private static final Set<String> DERIVED = Set.of("000", "080", "098", "099");

    private LabCodes() {}

    /** The code of the triplet that names JLAC10; empty when neither does. */
    static String jlac10(Value cwe) {
        if (cwe.component(3).is(JLAC10)) {
            return cwe.component(1).text().strip();
        }
        return cwe.component(6).is(JLAC10) ? cwe.component(4).text().strip() : "";
    }

    /** The name of the material a test is defined for, which is all that is known without a specimen segment. */
    static Optional<String> material(Segment obx) {
        return Jlac10.of(jlac10(obx.field(3)))
                .flatMap(test -> Table.MATERIAL.row(test.material()))
                .map(Row::japanese);
    }

    /** Reports a result that stands under a specimen its test is not made for. */
    static void compareMaterial(Segment obx, @Nullable Segment spm, Scene scene) {
        Optional<Jlac10> test = Jlac10.of(jlac10(obx.field(3)));
        String taken = spm == null ? "" : jlac10(spm.field(4));
        if (test.isEmpty() || taken.isEmpty()) {
            return;
        }
        String wanted = test.get().material();
        boolean fits = wanted.equals(taken)
                || DERIVED.contains(wanted)
                || DERIVED.contains(taken)
                || (BLOODS.contains(wanted) && BLOODS.contains(taken));
        if (!fits) {
            scene.gap(GapKind.CONTRADICTION, obx, 3, wanted + "^" + taken);
        }
    }
}
