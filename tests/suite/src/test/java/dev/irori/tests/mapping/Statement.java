package dev.irori.tests.mapping;

import dev.irori.mapping.synth.plan.Allergy;
import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Content.Infusion;
import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.plan.Problem;
import dev.irori.mapping.synth.world.Formulary.Drug;
import dev.irori.mapping.synth.world.Formulary.LabTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thing the plan says that must stand in one resource: what it is about, under any of several names, and everything
 * said of it.
 */
record Statement(List<String> about, List<String> said) {

    private static Statement of(List<String> about, String... said) {
        return new Statement(
                about, Arrays.stream(said).filter(it -> !it.isEmpty()).toList());
    }

    boolean standsIn(Texts texts) {
        return about.stream().anyMatch(texts::hold) && said.stream().allMatch(texts::hold);
    }

    /** Everything with clinical meaning that a file of this type was meant to say. */
    static List<Statement> in(String type, Content content) {
        List<Statement> all = new ArrayList<>();
        if (content instanceof Content.ProblemList it) {
            it.problems().forEach(problem -> all.add(problem(problem)));
        } else if (content instanceof Content.AllergyList it) {
            it.allergies().forEach(allergy -> all.add(allergy(allergy, allergy.reaction())));
        } else if (content instanceof Content.Registration it) {
            it.allergies().forEach(allergy -> all.add(allergy(allergy, "")));
        } else if (content instanceof Content.Laboratory it) {
            laboratory(type, it, all);
        } else if (content instanceof Content.Culture it) {
            culture(type, it, all);
        } else if (content instanceof Content.Meal it) {
            all.add(of(List.of(it.diet().text()), it.diet().code(), it.remark()));
        } else if (content instanceof Content.Vitals it) {
            vitals(it, all);
        } else if (content instanceof Content.Examination it) {
            all.add(of(List.of(it.procedure().name()), it.procedure().code()));
            all.add(of(List.of(it.indication())));
        } else if (content instanceof Content.Electrocardiogram it) {
            electrocardiogram(it, all);
        } else {
            drugs(type, content, all);
        }
        return all;
    }

    private static Statement problem(Problem problem) {
        String suspected = problem.suspected() ? "provisional" : "";
        return of(List.of(problem.disease().name()), problem.id(), suspected);
    }

    private static Statement allergy(Allergy allergy, String reaction) {
        return of(List.of(allergy.text()), allergy.code(), reaction);
    }

    private static List<String> names(LabTest test) {
        return List.of(test.jlac10(), test.jlac10().substring(0, 15), test.localCode());
    }

    private static List<String> names(Drug drug) {
        return List.of(drug.hot9(), drug.local());
    }

    private static void laboratory(String type, Content.Laboratory content, List<Statement> all) {
        boolean ordered = type.equals("OML-01");
        for (Content.Specimen specimen : content.specimens()) {
            for (Content.Panel panel : specimen.panels()) {
                for (Content.Result result : panel.results()) {
                    all.add(ordered ? of(names(result.test())) : result(result));
                }
            }
        }
    }

    private static Statement result(Content.Result result) {
        return of(names(result.test()), result.value(), result.flag());
    }

    private static void culture(String type, Content.Culture content, List<Statement> all) {
        if (type.equals("OML-01")) {
            return;
        }
        content.organism().forEach(it -> all.add(of(List.of(it.text()), it.code())));
        if (content.organism().isEmpty()) {
            all.add(of(List.of("陰性")));
        } else {
            all.add(of(List.of(content.quantity())));
        }
        for (Content.Susceptibility tested : content.susceptibilities()) {
            all.add(of(List.of(tested.drug().text()), tested.concentration(), tested.judgement()));
        }
    }

    private static void vitals(Content.Vitals content, List<Statement> all) {
        all.add(of(List.of(Integer.toString(content.systolic()))));
        all.add(of(List.of(Integer.toString(content.diastolic()))));
        all.add(of(List.of(Integer.toString(content.pulse()))));
        all.add(of(List.of(Integer.toString(content.respiration()))));
        all.add(of(List.of(content.temperature())));
        all.add(of(List.of(Integer.toString(content.saturation()))));
    }

    private static void electrocardiogram(Content.Electrocardiogram content, List<Statement> all) {
        all.add(of(List.of(content.finding())));
        if (content.performed()) {
            all.add(of(List.of("32769"), Integer.toString(content.rate())));
            all.add(of(List.of("59136"), Integer.toString(content.qtc())));
        }
    }

    private static void drugs(String type, Content content, List<Statement> all) {
        if (content instanceof Content.Prescription it) {
            it.lines().forEach(line -> all.add(line(line)));
        } else if (content instanceof Content.Dispensing it) {
            it.lines().forEach(line -> all.add(line(line)));
        } else if (content instanceof Content.Given it) {
            it.doses().forEach(dose -> all.add(of(names(dose.drug()), dose.amount())));
        } else if (content instanceof Content.Infusions it) {
            it.infusions().forEach(bag -> infusion(type, bag, all));
        }
    }

    /** The amount of a day and the whole amount; how a day divides into doses is not one number for every prescription. */
    private static Statement line(Line line) {
        return of(
                names(line.drug()),
                line.drug().name(),
                line.daily(),
                line.total(),
                line.usage().code(),
                line.usage().text(),
                line.days() > 0 ? Integer.toString(line.days()) : "");
    }

    private static void infusion(String type, Infusion bag, List<Statement> all) {
        List<Drug> drugs = new ArrayList<>(bag.additives());
        drugs.add(bag.base());
        for (Drug drug : drugs) {
            String volume = type.equals("OMP-02") ? Integer.toString(bag.volume()) : "";
            all.add(of(names(drug), drug.name(), Integer.toString(bag.rate()), volume));
        }
    }
}
