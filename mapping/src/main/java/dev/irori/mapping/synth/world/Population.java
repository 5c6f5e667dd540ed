package dev.irori.mapping.synth.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people of the network, household by household. The first households are cast, so that every course is lived by
 * someone; the others are drawn.
 */
public final class Population implements Iterator<Person> {
    private static final List<List<String>> CAST = Table.read("cast", r -> r);
    private static final int CAST_HOUSEHOLDS = 12;
    private static final double[] SIZES = {0.35, 0.65, 0.83, 0.96, 1.0};

    private final long seed;
    private final int count;
    private final LocalDate from;
    private final LocalDate to;
    private List<Person> current = List.of();
    private int taken;
    private int next;
    private int households;

    public Population(long seed, int count, LocalDate from, LocalDate to) {
        this.seed = seed;
        this.count = count;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean hasNext() {
        return next < count;
    }

    @Override
    public Person next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (taken == current.size()) {
            households++;
            current = households <= CAST_HOUSEHOLDS ? cast(households) : drawn(households);
            taken = 0;
        }
        next++;
        return current.get(taken++);
    }

    private List<Person> cast(int number) {
        List<List<String>> rows = CAST.stream()
                .filter(r -> r.get(0).equals(Integer.toString(number)))
                .toList();
        boolean welfare = rows.stream().anyMatch(r -> r.get(5).equals("welfare"));
        Household home = Household.of(seed, number, from, to, welfare);
        List<Person> members = new ArrayList<>();
        for (List<String> row : rows) {
            Set<Condition> conditions = Arrays.stream(row.get(4).split("\\+", -1))
                    .map(c -> Condition.valueOf(c.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
            Sex sex = row.get(2).equals("M") ? Sex.MALE : Sex.FEMALE;
            Member member = new Member(
                    sex,
                    LocalDate.parse(row.get(3)),
                    row.get(1).equals("twin"),
                    row.get(5).equals("vip"),
                    row.get(5).equals("marriage"));
            members.add(person(home, members, member, conditions));
        }
        return members;
    }

    private List<Person> drawn(int number) {
        Household home = Household.of(seed, number, from, to, false);
        Dice dice = Dice.of(seed, "family", number);
        double size = dice.unit();
        List<Person> members = new ArrayList<>();
        LocalDate head = LocalDate.of(dice.between(1936, 1999), 1, 1).plusDays(dice.below(365));
        Sex sex = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        members.add(person(home, members, Member.of(sex, head), conditions(dice, sex, head)));
        if (size > SIZES[0]) {
            Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            LocalDate birth = head.plusDays(dice.between(-1500, 1500));
            members.add(person(home, members, Member.of(other, birth), conditions(dice, other, birth)));
        }
        LocalDate birth = head.plusDays(dice.between(24 * 365, 34 * 365));
        for (int child = 1;
                child < SIZES.length - 1 && size > SIZES[child] && birth.isBefore(to.minusYears(1));
                child++) {
            boolean twin = dice.chance(Rates.TWINS);
            for (int i = 0; i < (twin ? 2 : 1); i++) {
                Sex is = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
                Member member = new Member(is, birth, twin, false, false);
                members.add(person(home, members, member, conditions(dice, is, birth)));
            }
            birth = birth.plusDays(dice.between(500, 1300));
        }
        return members;
    }

    private record Member(Sex sex, LocalDate birth, boolean twin, boolean vip, boolean marries) {
        static Member of(Sex sex, LocalDate birth) {
            return new Member(sex, birth, false, false, false);
        }
    }

    private Person person(Household home, List<Person> before, Member member, Set<Condition> conditions) {
        int ordinal = before.size();
        Dice dice = Dice.of(seed, "person", home.index(), ordinal);
        PersonName name = Names.of(dice, member.sex(), member.birth().getYear());
        if (ordinal > 0) {
            name = name.withFamily(before.get(0).names().get(0).value());
        }
        double height = member.sex() == Sex.MALE ? dice.normal(169, 6) : dice.normal(156, 5);
        double age = Math.max(1, to.getYear() - member.birth().getYear());
        double tall = age < 17 ? 70 + (height - 70) * age / 17 : height;
        Person.Body body = new Person.Body(
                tall,
                tall * tall / 10_000 * dice.between(18, 27),
                dice.pick(List.of("A", "A", "B", "O", "AB", "O")),
                dice.chance(0.995) ? "+" : "-");
        boolean dies =
                conditions.contains(Condition.HEART_FAILURE) && member.birth().getYear() < 1940;
        Optional<LocalDate> death = dies ? Optional.of(to.minusDays(dice.between(60, 300))) : Optional.empty();
        return new Person(
                next + ordinal,
                home,
                ordinal,
                member.sex(),
                member.birth(),
                Collections.unmodifiableSet(conditions),
                member.vip(),
                member.twin(),
                names(dice.sub("names"), name, member),
                body,
                death);
    }

    private List<Dated<PersonName>> names(Dice dice, PersonName first, Member member) {
        List<Dated<PersonName>> names = new ArrayList<>();
        names.add(new Dated<>(from, first));
        for (LocalDate year = from; year.isBefore(to); year = year.plusYears(1)) {
            boolean last = !year.plusYears(1).isBefore(to);
            if (dice.chance(Rates.NAME_CHANGE) || (member.marries() && last)) {
                PersonName other = Names.of(dice, member.sex(), member.birth().getYear());
                names.add(new Dated<>(year.plusDays(dice.below(300)), first.withFamily(other)));
            }
        }
        return List.copyOf(names);
    }

    private Set<Condition> conditions(Dice dice, Sex sex, LocalDate birth) {
        int age = to.getYear() - birth.getYear();
        EnumSet<Condition> found = EnumSet.noneOf(Condition.class);
        if (age < 16) {
            found.add(dice.chance(0.2) ? Condition.ASTHMA : Condition.CHILD);
            return found;
        }
        add(found, dice, Condition.DIABETES, age > 40 ? 0.16 : 0.02);
        add(found, dice, Condition.HYPERTENSION, age > 50 ? 0.40 : 0.03);
        add(found, dice, Condition.HEART_FAILURE, age > 70 ? 0.10 : 0.002);
        add(found, dice, Condition.CANCER, age > 50 ? 0.05 : 0.004);
        add(found, dice, Condition.PSYCHIATRIC, 0.04);
        add(found, dice, Condition.HIV, age < 60 ? 0.004 : 0);
        add(found, dice, Condition.KNEE, age > 60 ? 0.15 : 0.01);
        add(found, dice, Condition.GASTRIC, 0.05);
        boolean fertile = sex == Sex.FEMALE && age > 22 && age < 42;
        add(found, dice, Condition.PREGNANCY, fertile ? 0.12 : 0);
        if (found.isEmpty()) {
            found.add(Condition.HEALTHY);
        }
        return found;
    }

    private static void add(Set<Condition> found, Dice dice, Condition condition, double rate) {
        if (dice.chance(rate)) {
            found.add(condition);
        }
    }
}
