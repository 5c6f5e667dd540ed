package dev.irori.mapping.synth.world;

import java.util.List;

/** Where a household lives, and its telephone number. */
public record Address(Town town, int chome, int block, int house, String telephone) {
    private static final List<Town> TOWNS =
            Table.read("towns", r -> new Town(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)));

    /** A part of a town that does not exist, in one that does. */
    public record Town(String prefecture, String city, String name, String postal, String area) {}

    static Address of(Dice dice) {
        Town town = dice.pick(TOWNS);
        String line = Integer.toString(1_000_000 + dice.below(1_000_000)).substring(1);
        int local = 6 - town.area().length();
        String telephone = town.area() + "-" + line.substring(0, local) + "-9" + line.substring(line.length() - 3);
        return new Address(town, dice.between(1, 9), dice.between(1, 30), dice.between(1, 20), telephone);
    }

    /** The full address; institutions differ in how they write the numbers. */
    public String text(boolean shortForm) {
        String place = town.prefecture() + town.city() + town.name();
        if (shortForm) {
            return place + wide(chome) + "の" + wide(block) + "の" + wide(house);
        }
        return place + wide(chome) + "丁目" + wide(block) + "番" + wide(house) + "号";
    }

    private static String wide(int number) {
        StringBuilder out = new StringBuilder();
        String digits = Integer.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            out.append((char) (digits.charAt(i) - '0' + '０'));
        }
        return out.toString();
    }
}
