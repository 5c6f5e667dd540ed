package dev.irori.mapping.synth.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One person, the same in every institution that knows them under a number of its own. */
public record Person(
        int index,
        Household household,
        int ordinal,
        Sex sex,
        LocalDate birth,
        Set<Condition> conditions,
        boolean vip,
        boolean twin,
        List<Dated<PersonName>> names,
        Body body,
        Optional<LocalDate> death) {

    /** Body measures and blood group. */
    public record Body(double height, double weight, String abo, String rh) {}

    public PersonName name(LocalDate day) {
        return Dated.at(names, day);
    }

    public Address address(LocalDate day) {
        return household.address(day);
    }

    public Coverage coverage(LocalDate day) {
        return household.coverage(this, day);
    }

    public int age(LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return day.getDayOfYear() < birth.getDayOfYear() ? years - 1 : years;
    }

    public boolean has(Condition condition) {
        return conditions.contains(condition);
    }
}
