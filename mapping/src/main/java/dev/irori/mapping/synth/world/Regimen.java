package dev.irori.mapping.synth.world;

import dev.irori.mapping.synth.world.Formulary.Department;
import dev.irori.mapping.synth.world.Formulary.Disease;
import dev.irori.mapping.synth.world.Formulary.Drug;
import dev.irori.mapping.synth.world.Formulary.LabTest;
import dev.irori.mapping.synth.world.Formulary.Usage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a condition is followed: where, how often, with which tests and drugs. */
public record Regimen(
        Condition condition,
        Department department,
        int interval,
        List<Disease> diseases,
        List<LabTest> tests,
        List<Intake> intakes) {

    private static final Map<Condition, Regimen> ALL = load();

    /** A drug taken in one way; the dose is that of a single intake in the drug's unit. */
    public record Intake(Drug drug, Usage usage, int dose) {
        static Intake of(String text) {
            int at = text.indexOf('@');
            int star = text.indexOf('*');
            return new Intake(
                    Formulary.drug(text.substring(0, at)),
                    Formulary.usage(text.substring(at + 1, star)),
                    Integer.parseInt(text.substring(star + 1)));
        }
    }

    public static Regimen of(Condition condition) {
        Regimen regimen = ALL.get(condition);
        if (regimen == null) {
            throw new IllegalStateException("no regimen for " + condition);
        }
        return regimen;
    }

    private static Map<Condition, Regimen> load() {
        Map<Condition, Regimen> map = new EnumMap<>(Condition.class);
        Table.read("regimens", Regimen::row).forEach(r -> map.put(r.condition(), r));
        return map;
    }

    private static Regimen row(List<String> r) {
        return new Regimen(
                Condition.valueOf(r.get(0)),
                Formulary.department(r.get(1)),
                Integer.parseInt(r.get(2)),
                list(r.get(3)).map(Formulary::disease).toList(),
                list(r.get(4)).map(Formulary::test).toList(),
                list(r.get(5)).map(Intake::of).toList());
    }

    private static Stream<String> list(String text) {
        return Arrays.stream(text.split(",", -1));
    }
}
