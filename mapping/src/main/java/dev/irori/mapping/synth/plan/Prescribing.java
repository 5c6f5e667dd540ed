package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Formulary.Coded;
import dev.irori.mapping.synth.world.Regimen.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns intakes into prescription lines whose amounts agree: single dose x times a day x days = total. */
final class Prescribing {
    private static final String EVERY_OTHER_DAY = "I1100000";
    private static final int AS_NEEDED = 10;

    private Prescribing() {}

    /** Drugs taken the same way share a number (RP). */
    static List<Line> lines(List<Intake> intakes, int days, LocalDate start) {
        List<Line> lines = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        for (Intake intake : intakes) {
            String way = intake.usage().code();
            if (!ways.contains(way)) {
                ways.add(way);
            }
            lines.add(line(ways.indexOf(way) + 1, intake, days, start));
        }
        return List.copyOf(lines);
    }

    private static Line line(int rp, Intake intake, int days, LocalDate start) {
        return switch (intake.drug().kind()) {
            case "topical" ->
                new Line(
                        rp,
                        intake.drug(),
                        intake.usage(),
                        "",
                        "",
                        Integer.toString(2 * intake.dose()),
                        intake.drug().unit(),
                        0,
                        0,
                        List.of(),
                        start);
            case "powder" -> powder(rp, intake, Math.min(days, 5), start);
            default -> intake.usage().perDay() == 0 ? asNeeded(rp, intake, start) : regular(rp, intake, days, start);
        };
    }

    private static Line regular(int rp, Intake intake, int days, LocalDate start) {
        int daily = intake.dose() * intake.usage().perDay();
        return new Line(
                rp,
                intake.drug(),
                intake.usage(),
                Integer.toString(intake.dose()),
                Integer.toString(daily),
                Integer.toString(daily * days),
                intake.drug().unit(),
                days,
                0,
                List.of(),
                start);
    }

    private static Line asNeeded(int rp, Intake intake, LocalDate start) {
        return new Line(
                rp,
                intake.drug(),
                intake.usage(),
                Integer.toString(intake.dose()),
                "",
                Integer.toString(intake.dose() * AS_NEEDED),
                intake.drug().unit(),
                0,
                AS_NEEDED,
                List.of(),
                start);
    }

    /** The dose is weight of active substance, the total weight of product: the strength joins them. */
    private static Line powder(int rp, Intake intake, int days, LocalDate start) {
        int daily = intake.dose() * intake.usage().perDay();
        double grams = (double) daily * days / intake.drug().amount();
        return new Line(
                rp,
                intake.drug(),
                intake.usage(),
                Integer.toString(intake.dose()),
                Integer.toString(daily),
                LabValues.fixed(grams, 1),
                "G",
                days,
                0,
                List.of(),
                start);
    }

    /** Four tablets in the morning, two at noon, one in the evening. */
    static Line unequal(int rp, int days, LocalDate start) {
        List<Coded> amounts =
                List.of(new Coded("V14NNNNN", "４錠"), new Coded("V22NNNNN", "２錠"), new Coded("V31NNNNN", "１錠"));
        return new Line(
                rp,
                Formulary.drug("prednisolone"),
                Formulary.usage("1013044400000000"),
                "1",
                "7",
                Integer.toString(7 * days),
                "TAB",
                days,
                0,
                amounts,
                start);
    }

    /** Three tablets every other morning; the days are those on which it is taken. */
    static Line everyOtherDay(int rp, int days, LocalDate start) {
        return new Line(
                rp,
                Formulary.drug("prednisolone"),
                Formulary.usage("1011000400000000"),
                "3",
                "3",
                Integer.toString(3 * days),
                "TAB",
                days,
                0,
                List.of(new Coded(EVERY_OTHER_DAY, "１日おき")),
                start);
    }
}
