package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Dose;
import dev.irori.mapping.synth.plan.Content.Given;
import dev.irori.mapping.synth.plan.Content.Infusion;
import dev.irori.mapping.synth.plan.Content.Infusions;
import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.plan.Content.Prescription;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Formulary.Drug;
import dev.irori.mapping.synth.world.Staff;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What an inpatient is infused, given at the bedside and handed at discharge. */
final class WardDrugs {
    private final ChartBook book;
    private final Dice dice;
    private final Stay.Reason reason;
    private final LocalDateTime discharged;

    WardDrugs(ChartBook book, Dice dice, Stay.Reason reason, LocalDateTime discharged) {
        this.book = book;
        this.dice = dice;
        this.reason = reason;
        this.discharged = discharged;
    }

    void infuse(Care care, int day, LocalDateTime ordered) {
        String order = book.order();
        Drug base = Formulary.drug(reason.base());
        List<Drug> additives = reason.additives().stream().map(Formulary::drug).toList();
        int volume = base.amount() + additives.stream().mapToInt(Drug::amount).sum();
        List<Infusion> bags = new ArrayList<>();
        for (int bag = 0; bag < 2; bag++) {
            LocalDateTime start = ordered.plusMinutes(90 + bag * 330L).withSecond(0);
            int hours = volume >= 500 ? 5 : 1;
            bags.add(new Infusion(1, bag + 1, start, start.plusHours(hours), volume, volume / hours, base, additives));
        }
        Staff nurse = book.institution.nurse(care.bed().ward());
        Infusions infusions = new Infusions(care, ordered, nurse, List.copyOf(bags));
        book.file(
                ChartBook.key("OMP-02", ordered, order),
                ordered,
                care.department().code(),
                infusions);
        book.file(
                ChartBook.key("OMP-12", bags.get(0).start(), order),
                bags.get(1).end().plusMinutes(10),
                care.department().code(),
                infusions);
        if (day == 2 && dice.sub("stop").chance(0.08)) {
            String extra = book.order();
            Filing.Key key = ChartBook.key("OMP-02", ordered, extra);
            book.file(key, ordered.plusMinutes(5), care.department().code(), infusions);
            book.delete(key, ordered.plusMinutes(25), care.department().code(), infusions);
        }
    }

    void prescribe(Care care, LocalDateTime ordered) {
        String order = book.order();
        int days = Math.min(7, Math.max(2, reason.days() - 2));
        List<Line> lines = Prescribing.lines(
                reason.regimen().intakes(), days, ordered.toLocalDate().plusDays(1));
        book.file(
                ChartBook.key("OMP-01", ordered, order),
                ordered,
                care.department().code(),
                new Prescription(care, ordered, false, lines));
        for (int day = 1; day <= Math.min(days, 3); day++) {
            give(care, order, ordered, lines, ordered.toLocalDate().plusDays(day), dice.sub("dose", day));
        }
    }

    private void give(Care care, String order, LocalDateTime ordered, List<Line> lines, LocalDate day, Dice chance) {
        List<Dose> doses = new ArrayList<>();
        for (Line line : lines) {
            for (int hour : line.usage().hours()) {
                LocalDateTime at = day.atTime(hour, 30);
                if (at.isBefore(discharged) && !line.single().isEmpty()) {
                    String completion = chance.chance(0.96) ? "CP" : chance.pick(List.of("PA", "RE", "NA"));
                    doses.add(new Dose(line.rp(), line.drug(), line.single(), at, completion));
                }
            }
        }
        if (!doses.isEmpty()) {
            Staff nurse = book.institution.nurse(care.bed().ward());
            book.file(
                    ChartBook.key("OMP-11", day.atTime(8, 30), order),
                    day.atTime(21, 45),
                    care.department().code(),
                    new Given(care, ordered, nurse, List.copyOf(doses)));
        }
    }

    void takeHome(Care care) {
        LocalDateTime ordered = discharged.minusMinutes(70);
        book.file(
                ChartBook.key("OMP-01", ordered, book.order()),
                ordered,
                care.department().code(),
                new Prescription(
                        care, ordered, true, Prescribing.lines(reason.regimen().intakes(), 14, ordered.toLocalDate())));
    }
}
