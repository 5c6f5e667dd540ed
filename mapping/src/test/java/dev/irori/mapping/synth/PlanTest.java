package dev.irori.mapping.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.plan.MovementKind;
import dev.irori.mapping.synth.world.Condition;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Scribe;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan as oracle: it is plausible in itself, and the files say what it says. */
class PlanTest {
    private static final List<Chart> CHARTS =
            Network.plan(Settings.network(4, 40, 6, 5, Quirks.NONE)).charts().toList();

    private static <T extends Content> Stream<T> contents(Class<T> type) {
        return CHARTS.stream()
                .flatMap(c -> c.filings().stream())
                .map(Filing::content)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private interface Check {
        void of(Filing filing, List<String[]> segments);
    }

    private static void eachFile(Class<? extends Content> type, Check check) {
        for (Chart chart : CHARTS) {
            for (Root root : chart.institution().roots()) {
                if (!root.name().equals("std")) {
                    continue;
                }
                Scribe scribe = new Scribe(root, Quirks.NONE);
                chart.filings().stream()
                        .filter(f -> type.isInstance(f.content()))
                        .forEach(f -> check.of(f, Tree.segments(scribe.draft(chart, f))));
            }
        }
    }

    private static List<String[]> all(List<String[]> segments, String name) {
        return segments.stream().filter(s -> s[0].equals(name)).toList();
    }

    @Test
    void everyResultOfThePlanIsOneSegment() {
        eachFile(Content.Laboratory.class, (filing, segments) -> {
            Content.Laboratory plan = (Content.Laboratory) filing.content();
            assertThat(all(segments, "OBX")).hasSize((int) plan.results());
            assertThat(all(segments, "SPM")).hasSameSizeAs(plan.specimens());
            if (filing.key().type().equals("OML-11")) {
                List<String> values = plan.specimens().stream()
                        .flatMap(s -> s.panels().stream())
                        .flatMap(p -> p.results().stream())
                        .map(Content.Result::value)
                        .toList();
                assertThat(all(segments, "OBX")).extracting(s -> s[5]).isEqualTo(values);
            }
        });
    }

    @Test
    void everyLineOfAPrescriptionIsOneGroup() {
        eachFile(Content.Prescription.class, (filing, segments) -> {
            Content.Prescription plan = (Content.Prescription) filing.content();
            assertThat(all(segments, "RXE"))
                    .extracting(s -> s[2].split("\\^")[0])
                    .isEqualTo(plan.lines().stream().map(l -> l.drug().hot9()).toList());
            assertThat(all(segments, "TQ1")).hasSameSizeAs(plan.lines());
            assertThat(all(segments, "ORC")).allMatch(s -> s[1].equals(filing.cancels() ? "CA" : "NW"));
        });
    }

    @Test
    void theProblemListNamesEveryProblem() {
        eachFile(Content.ProblemList.class, (filing, segments) -> {
            Content.ProblemList plan = (Content.ProblemList) filing.content();
            assertThat(all(segments, "PRB"))
                    .extracting(s -> s[3].split("\\^")[1])
                    .isEqualTo(plan.problems().stream()
                            .map(p -> p.disease().name())
                            .toList());
            assertThat(all(segments, "PRB")).extracting(s -> s[4]).doesNotHaveDuplicates();
        });
    }

    @Test
    void amountsOfPrescriptionsAgree() {
        assertThat(contents(Content.Prescription.class).flatMap(p -> p.lines().stream()))
                .isNotEmpty()
                .allSatisfy(line -> {
                    if (line.days() > 0) {
                        BigDecimal daily = new BigDecimal(line.daily());
                        boolean unequal = line.additional().stream()
                                .anyMatch(c -> c.code().startsWith("V"));
                        if (!unequal) {
                            assertThat(new BigDecimal(line.single())
                                            .multiply(BigDecimal.valueOf(
                                                    line.usage().perDay())))
                                    .isEqualByComparingTo(daily);
                        }
                        BigDecimal total = new BigDecimal(line.total());
                        BigDecimal factor = BigDecimal.valueOf(
                                line.totalUnit().equals("G") ? line.drug().amount() : 1);
                        assertThat(total.multiply(factor))
                                .isEqualByComparingTo(daily.multiply(BigDecimal.valueOf(line.days())));
                    }
                });
        assertThat(contents(Content.Prescription.class).flatMap(p -> p.lines().stream()))
                .anyMatch(l -> l.times() > 0)
                .anyMatch(l -> l.single().isEmpty())
                .anyMatch(l -> l.totalUnit().equals("G"))
                .anyMatch(l -> l.additional().stream().anyMatch(c -> c.code().equals("I1100000")))
                .anyMatch(l -> l.additional().size() == 3);
    }

    @Test
    void infusionsFlowAtTheirRate() {
        assertThat(contents(Content.Infusions.class).flatMap(i -> i.infusions().stream()))
                .isNotEmpty()
                .allSatisfy(bag -> {
                    long hours =
                            java.time.Duration.between(bag.start(), bag.end()).toHours();
                    assertThat(bag.rate()).isEqualTo((int) (bag.volume() / hours));
                });
    }

    @Test
    void staysOfOnePersonDoNotOverlap() {
        for (Chart chart : CHARTS) {
            LocalDateTime free = LocalDateTime.MIN;
            for (Filing filing : chart.current()) {
                if (filing.content() instanceof Content.Movement move && move.kind() == MovementKind.DISCHARGE) {
                    assertThat(move.admitted()).isAfter(free);
                    free = move.at();
                }
            }
        }
    }

    @Test
    void nothingHappensBeforeBirthOrAfterDeath() {
        for (Chart chart : CHARTS) {
            assertThat(chart.filings()).allSatisfy(f -> {
                assertThat(f.sent().toLocalDate()).isAfter(chart.person().birth());
                chart.person()
                        .death()
                        .ifPresent(d -> assertThat(f.sent().toLocalDate()).isBeforeOrEqualTo(d));
            });
        }
        assertThat(contents(Content.Movement.class))
                .anyMatch(m -> m.disposition().equals("20"));
    }

    @Test
    void longTermGlucoseFallsUnderTreatment() {
        Chart chart = CHARTS.stream()
                .filter(c -> c.institution().index() == 0 && c.person().has(Condition.DIABETES))
                .findFirst()
                .orElseThrow();
        List<Double> values = chart.current().stream()
                .map(Filing::content)
                .filter(Content.Laboratory.class::isInstance)
                .flatMap(c -> ((Content.Laboratory) c).specimens().stream())
                .flatMap(s -> s.panels().stream())
                .flatMap(p -> p.results().stream())
                .filter(r -> r.test().key().equals("a1c")
                        && !r.value().isEmpty()
                        && r.status().equals("F"))
                .map(r -> Double.valueOf(r.value()))
                .toList();
        assertThat(values).hasSizeGreaterThan(10);
        assertThat(values.get(0)).isGreaterThan(8.0);
        assertThat(values.get(values.size() - 1)).isLessThan(7.6);
    }

    @Test
    void peopleAreKnownUnderDifferentNumbers() {
        List<Chart> first = CHARTS.stream().filter(c -> c.person().index() == 0).toList();
        assertThat(first).hasSizeGreaterThan(1).extracting(Chart::number).doesNotHaveDuplicates();
    }

    @Test
    void whatThePharmacyDispensedWasPrescribed() {
        List<Chart> pharmacies = CHARTS.stream()
                .filter(c -> c.institution().kind() == Institution.Kind.PHARMACY)
                .toList();
        assertThat(pharmacies).isNotEmpty().allSatisfy(pharmacy -> {
            List<List<Content.Line>> prescribed = CHARTS.stream()
                    .filter(c -> c.person().equals(pharmacy.person()))
                    .flatMap(c -> c.current().stream())
                    .filter(f -> f.content() instanceof Content.Prescription)
                    .map(f -> ((Content.Prescription) f.content()).lines())
                    .toList();
            assertThat(pharmacy.filings())
                    .filteredOn(Filing::extended)
                    .allMatch(f -> prescribed.contains(((Content.Dispensing) f.content()).lines()));
        });
    }

    @Test
    void twoDepartmentsOfOneDayAreTwoVisits() {
        assertThat(CHARTS)
                .anySatisfy(chart -> assertThat(chart.current().stream()
                                .filter(f -> f.key().type().equals("ADT-12"))
                                .map(f -> f.key().date())
                                .toList())
                        .satisfies(days ->
                                assertThat(days.stream().distinct().count()).isLessThan(days.size())));
    }

    @Test
    void draftsOfAChartAreItsFilings() {
        Network network = Network.plan(Settings.network(2, 3, 4, 5, Quirks.NONE));
        network.charts().filter(c -> !c.institution().changedVendor()).forEach(chart -> {
            List<Draft> drafts = network.drafts(chart);
            assertThat(drafts).hasSize((int)
                    chart.filings().stream().filter(Filing::written).count());
        });
    }
}
