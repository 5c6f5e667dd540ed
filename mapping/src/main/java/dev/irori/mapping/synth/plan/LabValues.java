package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Panel;
import dev.irori.mapping.synth.plan.Content.Result;
import dev.irori.mapping.synth.plan.Content.Specimen;
import dev.irori.mapping.synth.world.Condition;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary.LabTest;
import dev.irori.mapping.synth.world.Person;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Draws values that fit the person, the condition and how far the course has gone (0 to 1). */
final class LabValues {
    private LabValues() {}

    /** The tests of one blood and urine collection, by material; an order's specimens keep their numbers. */
    static List<Specimen> collection(
            Person person,
            String order,
            List<LabTest> tests,
            double progress,
            LocalDateTime collected,
            String status,
            Dice dice) {
        List<Specimen> specimens = new ArrayList<>();
        for (String[] material : MATERIALS) {
            List<Result> results = tests.stream()
                    .filter(t -> t.material().equals(material[0]))
                    .map(t -> result(person, t, progress, status, dice.sub(t.key())))
                    .toList();
            if (!results.isEmpty()) {
                String id = "S" + order.substring(order.length() - 9) + material[0];
                Panel panel = new Panel(material[2], material[3], results);
                specimens.add(new Specimen(id, material[0], material[1], collected, List.of(panel)));
            }
        }
        return List.copyOf(specimens);
    }

    private static final String[][] MATERIALS = {
        {"023", "血清", "E002", "生化学的検査"},
        {"022", "血漿", "E002", "生化学的検査"},
        {"019", "全血（添加物入り）", "E001", "血液学的検査"},
        {"001", "尿（含むその他）", "E003", "尿一般検査"},
    };

    private static Result result(Person person, LabTest test, double progress, String status, Dice dice) {
        if (test.qualitative()) {
            return qualitative(person, test, progress, status, dice);
        }
        double usual = dice.normal(test.mean(), test.deviation());
        double value = Math.max(0, course(person, test.key(), progress, usual, dice));
        String text = fixed(value, test.decimals());
        if (test.key().equals("hivrna") && value < 20) {
            return new Result(test, "<20", "", status);
        }
        if (test.key().equals("crp") && value < 0.02) {
            return new Result(test, "<0.02", "", status);
        }
        return new Result(test, text, flag(test, Double.parseDouble(text)), status);
    }

    private static String flag(LabTest test, double value) {
        if (!test.high().isEmpty() && value > Double.parseDouble(test.high())) {
            return "H";
        }
        return !test.low().isEmpty() && value < Double.parseDouble(test.low()) ? "L" : "";
    }

    private static Result qualitative(Person person, LabTest test, double progress, String status, Dice dice) {
        if (test.key().equals("hcg")) {
            return new Result(test, "(+)", "A", status);
        }
        boolean diabetic = person.has(Condition.DIABETES);
        boolean sugar = test.key().equals("uglu") && diabetic && progress < 0.4;
        boolean protein = test.key().equals("uprot") && diabetic && progress > 0.6;
        if (sugar || protein || dice.chance(0.05)) {
            return new Result(test, dice.pick(List.of("(1+)", "(2+)", "(3+)")), "A", status);
        }
        return new Result(test, "(-)", "", status);
    }

    private static double course(Person person, String test, double progress, double usual, Dice dice) {
        if (person.has(Condition.DIABETES)) {
            switch (test) {
                case "a1c" -> {
                    return dice.normal(8.9 - 2.1 * Math.min(1, progress * 2.2), 0.18);
                }
                case "glu" -> {
                    return dice.normal(178 - 50 * Math.min(1, progress * 2), 16);
                }
                case "egfr" -> {
                    return dice.normal(78 - 26 * progress, 3);
                }
                case "cre" -> {
                    return dice.normal(0.74 + 0.34 * progress, 0.04);
                }
                default -> {}
            }
        }
        return switch (test) {
            case "bnp" -> person.has(Condition.HEART_FAILURE) ? dice.normal(240 + 160 * progress, 60) : usual;
            case "ptinr" -> person.has(Condition.HEART_FAILURE) ? dice.normal(2.0, 0.25) : usual;
            case "cea" -> person.has(Condition.CANCER) ? dice.normal(18 - 15 * progress, 1.5) : usual;
            case "wbc" -> person.has(Condition.CANCER) ? dice.normal(3.6, 0.9) : usual;
            case "cd4" -> dice.normal(260 + 380 * progress, 40);
            case "hivrna" -> progress < 0.15 ? dice.normal(18_000, 4_000) : 5;
            case "hb" -> person.has(Condition.GASTRIC) ? dice.normal(10.1 + 2.6 * progress, 0.4) : usual;
            case "ua" -> person.has(Condition.HYPERTENSION) ? usual + 0.9 : usual;
            default -> usual;
        };
    }

    /** A decimal of fixed places, rounded half up, written without a locale. */
    static String fixed(double value, int places) {
        long scale = 1;
        for (int i = 0; i < places; i++) {
            scale *= 10;
        }
        long scaled = Math.round(value * scale);
        String whole = Long.toString(scaled / scale);
        if (places == 0) {
            return whole;
        }
        return whole + "." + Long.toString(scale + scaled % scale).substring(1);
    }
}
