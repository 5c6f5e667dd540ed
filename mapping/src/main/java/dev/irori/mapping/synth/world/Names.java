package dev.irori.mapping.synth.world;

import java.util.List;
import java.util.Map;

/** Draws names by how frequent they are, given names by the years in which they were given. */
public final class Names {
    private static final List<Surname> SURNAMES =
            Table.read("surnames", r -> new Surname(r.get(0), r.get(1), Integer.parseInt(r.get(2))));
    private static final List<Given> GIVEN = Table.read(
            "given-names",
            r -> new Given(
                    r.get(0),
                    r.get(1),
                    r.get(2),
                    Integer.parseInt(r.get(3)),
                    Integer.parseInt(r.get(4)),
                    Integer.parseInt(r.get(5))));
    private static final int TOTAL = SURNAMES.stream().mapToInt(Surname::weight).sum();
    /** The same family written with another form of a character, as registers differ. */
    private static final Map<Character, Character> VARIANTS =
            Map.of('斎', '斉', '辺', '邊', '沢', '澤', '島', '嶋', '浜', '濱', '桜', '櫻', '国', '國', '広', '廣');

    private static final String PLAIN = "カキクケコサシスセソタチツテトハヒフヘホ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";

    private record Surname(String kanji, String kana, int weight) {}

    private record Given(String kanji, String kana, String sex, int from, int to, int weight) {
        int weightFor(Sex wanted, int year) {
            return sex.equals(wanted.code()) && from <= year && year <= to ? weight : 0;
        }
    }

    private Names() {}

    static PersonName of(Dice dice, Sex sex, int birthYear) {
        Surname surname = surname(dice);
        Given given = given(dice, sex, birthYear);
        return new PersonName(surname.kanji, given.kanji, surname.kana, given.kana);
    }

    static PersonName adult(Dice dice, Sex sex) {
        return of(dice, sex, dice.between(1962, 1992));
    }

    /** Another spelling of the same name: a variant character, else a voiced sound in the reading. */
    public static PersonName variant(PersonName name) {
        StringBuilder family = new StringBuilder(name.family());
        for (int i = 0; i < family.length(); i++) {
            Character other = VARIANTS.get(family.charAt(i));
            if (other != null) {
                family.setCharAt(i, other);
                return new PersonName(family.toString(), name.given(), name.familyKana(), name.givenKana());
            }
        }
        return new PersonName(name.family(), name.given(), voiced(name.familyKana()), name.givenKana());
    }

    /** The reading with one sound voiced or not, as a clerk may have heard it. */
    private static String voiced(String kana) {
        for (int i = 1; i < kana.length(); i++) {
            int at = PLAIN.indexOf(kana.charAt(i));
            int back = VOICED.indexOf(kana.charAt(i));
            if (at >= 0 || back >= 0) {
                char other = at >= 0 ? VOICED.charAt(at) : PLAIN.charAt(back);
                return kana.substring(0, i) + other + kana.substring(i + 1);
            }
        }
        return kana + "ー";
    }

    private static Surname surname(Dice dice) {
        int left = dice.below(TOTAL);
        for (Surname surname : SURNAMES) {
            left -= surname.weight;
            if (left < 0) {
                return surname;
            }
        }
        throw new AssertionError("weights");
    }

    private static Given given(Dice dice, Sex sex, int year) {
        int total = 0;
        for (Given given : GIVEN) {
            total += given.weightFor(sex, year);
        }
        int left = dice.below(total);
        for (Given given : GIVEN) {
            left -= given.weightFor(sex, year);
            if (left < 0) {
                return given;
            }
        }
        throw new AssertionError("weights");
    }
}
