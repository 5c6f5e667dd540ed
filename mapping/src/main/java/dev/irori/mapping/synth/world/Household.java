package dev.irori.mapping.synth.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People who live at one address and share an insured number; where they lived and how they were insured over time. */
public record Household(int index, List<Dated<Address>> addresses, List<Dated<Card>> cards) {
    private static final List<Insurer> INSURERS =
            Table.read("insurers", r -> new Insurer(r.get(0), r.get(1), r.get(2), r.get(3)));
    private static final Insurer LATE_ELDERLY = plan("39");
    private static final Insurer WELFARE = plan("12");
    private static final int LATE_ELDERLY_AGE = 75;

    record Insurer(String plan, String planName, String number, String name) {}

    /** The insurance card of a household for some time. */
    record Card(Insurer insurer, String symbol, String number) {}

    private static Insurer plan(String code) {
        return INSURERS.stream().filter(i -> i.plan().equals(code)).findFirst().orElseThrow();
    }

    /** The history of one household between two days, at the study's yearly rates. */
    static Household of(long seed, int index, LocalDate from, LocalDate to, boolean welfare) {
        Dice dice = Dice.of(seed, "household", index);
        List<Dated<Address>> addresses = new ArrayList<>();
        Dice moves = dice.sub("move");
        addresses.add(new Dated<>(from, Address.of(moves)));
        List<Dated<Card>> cards = new ArrayList<>();
        Dice insurance = dice.sub("insurance");
        boolean poor = welfare || insurance.chance(Rates.WELFARE);
        cards.add(new Dated<>(from, card(insurance, poor)));
        for (LocalDate year = from; year.isBefore(to); year = year.plusYears(1)) {
            if (moves.chance(Rates.MOVE)) {
                addresses.add(new Dated<>(year.plusDays(moves.below(365)), Address.of(moves)));
            }
            boolean switched = !welfare && insurance.chance(Rates.WELFARE_SWITCH);
            poor = switched != poor;
            if (switched || (!poor && insurance.chance(Rates.INSURANCE_CHANGE))) {
                cards.add(new Dated<>(year.plusDays(insurance.below(365)), card(insurance, poor)));
            }
        }
        return new Household(index, List.copyOf(addresses), List.copyOf(cards));
    }

    private static Card card(Dice dice, boolean poor) {
        String number = Integer.toString(1_000_000 + dice.below(9_000_000));
        if (poor) {
            return new Card(WELFARE, "", number);
        }
        Insurer insurer = INSURERS.get(dice.below(INSURERS.size() - 2));
        return new Card(insurer, Integer.toString(1000 + dice.below(9000)), number);
    }

    Address address(LocalDate day) {
        return Dated.at(addresses, day);
    }

    /** From 75 on everyone is insured alone, under a number that has no symbol and no branch. */
    Coverage coverage(Person person, LocalDate day) {
        Dated<Card> entry = cards.get(0);
        for (Dated<Card> next : cards) {
            entry = next.from().isAfter(day) ? entry : next;
        }
        Card card = entry.value();
        if (card.insurer().equals(WELFARE)) {
            return coverage(WELFARE, card, entry.from(), "");
        }
        LocalDate late = person.birth().plusYears(LATE_ELDERLY_AGE);
        if (!late.isAfter(day)) {
            Card own =
                    new Card(LATE_ELDERLY, "", String.valueOf(card.number().charAt(0)) + (8_000_000 + person.index()));
            return coverage(LATE_ELDERLY, own, late.isAfter(entry.from()) ? late : entry.from(), "");
        }
        return coverage(card.insurer(), card, entry.from(), "0" + (person.ordinal() + 1));
    }

    private static Coverage coverage(Insurer insurer, Card card, LocalDate from, String branch) {
        return new Coverage(
                insurer.plan(),
                insurer.planName(),
                insurer.number(),
                insurer.name(),
                card.symbol(),
                card.number(),
                branch,
                from);
    }
}
