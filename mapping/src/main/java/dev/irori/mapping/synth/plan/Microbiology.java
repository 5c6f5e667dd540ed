package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Culture;
import dev.irori.mapping.synth.plan.Content.Susceptibility;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A blood culture: first the organism, two days later what it resists. */
final class Microbiology {
    private final ChartBook book;
    private final Dice dice;

    Microbiology(ChartBook book, Dice dice) {
        this.book = book;
        this.dice = dice;
    }

    void culture(Care care, LocalDateTime ordered, boolean grows) {
        String order = book.order();
        String department = care.department().code();
        LocalDateTime collected = ordered.plusMinutes(20);
        String specimen = "M" + order.substring(order.length() - 9);
        var organism = grows ? List.of(dice.pick(Formulary.organisms())) : List.<Formulary.Coded>of();
        String quantity = grows ? dice.pick(List.of("(1+)", "(2+)", "(3+)")) : "";
        List<Susceptibility> resisted = new ArrayList<>();
        if (grows) {
            for (Formulary.Coded drug : Formulary.antibiotics()) {
                String judgement = dice.pick(List.of("S", "S", "I", "R"));
                String concentration = judgement.equals("S") ? "<2" : judgement.equals("I") ? "8" : ">16";
                resisted.add(new Susceptibility(drug, concentration, judgement));
            }
        }
        book.file(
                ChartBook.key("OML-01", ordered, order),
                ordered,
                department,
                new Culture(care, ordered, ordered, specimen, collected, List.of(), "", List.of()));
        Filing.Key key = ChartBook.key("OML-11", collected, order);
        if (grows) {
            LocalDateTime first = collected.plusDays(2).withHour(14);
            book.file(
                    key,
                    first,
                    department,
                    new Culture(care, ordered, first, specimen, collected, organism, quantity, List.of()));
        }
        LocalDateTime last = collected.plusDays(4).withHour(15);
        book.file(
                key,
                last,
                department,
                new Culture(care, ordered, last, specimen, collected, organism, quantity, List.copyOf(resisted)));
    }
}
