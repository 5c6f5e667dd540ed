package dev.irori.mapping.synth.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final int YEARS = 10;
    private static final List<Person> PEOPLE = people(20_000);

    private static List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        new Population(1, count, FROM, TO).forEachRemaining(people::add);
        return people;
    }

    @Test
    void peopleAreCountedAndNumberedInOrder() {
        assertThat(PEOPLE).hasSize(20_000);
        assertThat(PEOPLE)
                .extracting(Person::index)
                .isEqualTo(IntStream.range(0, 20_000).boxed().toList());
    }

    @Test
    void aSmallerNetworkIsTheBeginningOfALargerOne() {
        assertThat(people(500)).isEqualTo(PEOPLE.subList(0, 500));
    }

    @Test
    void movesFollowTheYearlyRate() {
        double moves =
                households().mapToInt(h -> h.addresses().size() - 1).average().orElseThrow();
        assertThat(moves / YEARS).isCloseTo(Rates.MOVE, within(0.004));
    }

    @Test
    void insuranceChangesFollowTheYearlyRateAndTheShareOnWelfare() {
        double changes =
                households().mapToInt(h -> h.cards().size() - 1).average().orElseThrow();
        assertThat(changes / YEARS).isCloseTo(Rates.INSURANCE_CHANGE, within(0.006));
        double poor = households()
                .filter(h -> h.cards().get(0).value().insurer().plan().equals("12"))
                .count();
        assertThat(poor / households().count()).isCloseTo(Rates.WELFARE, within(0.005));
    }

    @Test
    void namesChangeAtTheYearlyRate() {
        double changes =
                PEOPLE.stream().mapToInt(p -> p.names().size() - 1).average().orElseThrow();
        assertThat(changes / YEARS).isCloseTo(Rates.NAME_CHANGE, within(0.0008));
    }

    private static Stream<Household> households() {
        return PEOPLE.stream().map(Person::household).distinct();
    }

    @Test
    void householdsShareAddressAndSurnameAndTwinsABirthday() {
        Person first = PEOPLE.get(0);
        Person second = PEOPLE.get(1);
        assertThat(second.household()).isEqualTo(first.household());
        assertThat(second.address(TO)).isEqualTo(first.address(TO));
        assertThat(second.name(FROM).family()).isEqualTo(first.name(FROM).family());
        List<Person> twins = PEOPLE.stream().filter(Person::twin).limit(2).toList();
        assertThat(twins.get(0).birth()).isEqualTo(twins.get(1).birth());
        assertThat(twins.get(0).household()).isEqualTo(twins.get(1).household());
    }

    @Test
    void theCastLivesEveryCondition() {
        Set<Condition> lived = EnumSet.noneOf(Condition.class);
        PEOPLE.subList(0, 16).forEach(p -> lived.addAll(p.conditions()));
        assertThat(lived).containsExactlyInAnyOrder(Condition.values());
        assertThat(PEOPLE.subList(0, 16)).anyMatch(Person::vip);
        assertThat(PEOPLE.subList(0, 16)).anyMatch(p -> p.names().size() > 1);
    }

    @Test
    void onlyWomenOfSomeAgesArePregnantAndNobodyIsBornAfterTheEnd() {
        assertThat(PEOPLE)
                .filteredOn(p -> p.has(Condition.PREGNANCY))
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.sex()).isEqualTo(Sex.FEMALE);
                    assertThat(p.age(TO)).isBetween(20, 45);
                });
        assertThat(PEOPLE).allMatch(p -> p.birth().isBefore(TO));
    }

    @Test
    void fromSeventyFiveEveryoneIsInsuredAlone() {
        assertThat(PEOPLE)
                .filteredOn(p -> p.age(TO) >= 76 && !p.coverage(TO).welfare())
                .isNotEmpty()
                .allMatch(p -> p.coverage(TO).plan().equals("39"));
    }

    @Test
    void localNumbersAreUniqueWithinAnInstitution() {
        Institution hospital = Institution.first(1).get(0);
        assertThat(IntStream.range(0, 50_000).mapToObj(hospital::patientNumber)).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 50_000).mapToObj(hospital::oldPatientNumber))
                .doesNotHaveDuplicates();
    }
}
