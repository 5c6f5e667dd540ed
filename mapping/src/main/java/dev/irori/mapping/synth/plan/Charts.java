package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Dispensing;
import dev.irori.mapping.synth.plan.Content.Prescription;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import dev.irori.mapping.synth.world.Rates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Plans every chart of a person: who knows them, and what each filed. */
public final class Charts {
    private static final int CAST = 16;
    /** Share of those a hospital does not know whom it registers by mistake. */
    private static final double MISTAKEN = 0.05;

    private final long seed;
    private final List<Institution> institutions;
    private final LocalDate from;
    private final LocalDate to;
    private final boolean mistakes;

    /** With {@code mistakes}, hospitals also register people and withdraw the number without using it. */
    public Charts(long seed, List<Institution> institutions, LocalDate from, LocalDate to, boolean mistakes) {
        this.mistakes = mistakes;
        this.seed = seed;
        this.institutions = institutions;
        this.from = from;
        this.to = to;
    }

    public List<Chart> of(Person person) {
        List<Chart> charts = new ArrayList<>();
        for (Institution institution : institutions) {
            Dice dice = Dice.of(seed, "chart", person.index(), institution.index());
            if (institution.kind() != Institution.Kind.PHARMACY && knows(person, institution, dice.sub("knows"))) {
                charts.add(clinical(person, institution, dice));
            } else if (mistakes
                    && institution.kind() == Institution.Kind.HOSPITAL
                    && dice.sub("mistaken").chance(MISTAKEN)) {
                charts.add(mistaken(person, institution, dice));
            }
        }
        for (Institution institution : institutions) {
            Dice dice = Dice.of(seed, "chart", person.index(), institution.index());
            if (institution.kind() == Institution.Kind.PHARMACY && knows(person, institution, dice.sub("knows"))) {
                charts.add(pharmacy(person, institution, dice, charts));
            }
        }
        return charts.stream().filter(c -> !c.filings().isEmpty()).toList();
    }

    private boolean knows(Person person, Institution institution, Dice dice) {
        if ((institution.index() == 0 && person.index() < CAST) || institutions.size() == 1) {
            return true;
        }
        double rate = switch (institution.kind()) {
            case HOSPITAL -> institution.index() == 0 ? 0.75 : 0.35;
            case CLINIC -> 0.5;
            case PHARMACY -> 0.55;
        };
        return dice.chance(rate) || (institution.index() == 0 && person.index() % 5 == 0);
    }

    /** Someone registered under a number that was withdrawn the same morning. */
    private Chart mistaken(Person person, Institution institution, Dice dice) {
        LocalDate start = person.birth().isAfter(from) ? person.birth() : from;
        ChartBook book = new ChartBook(person, institution, person.death().orElse(to), false);
        var department = Formulary.department("01");
        var content = new Content.Registration(Care.outpatient(department, institution.doctor(department)), List.of());
        LocalDateTime at =
                Outpatient.working(start.plusDays(60L + dice.below(250))).atTime(8, 40);
        book.file(ChartBook.undated("ADT-00"), at, "-", content);
        book.delete(ChartBook.undated("ADT-00"), at.plusMinutes(35), "-", content);
        return chart(book, dice);
    }

    private Chart clinical(Person person, Institution institution, Dice dice) {
        LocalDate start = person.birth().isAfter(from) ? person.birth().plusDays(30) : from;
        LocalDate last = person.death().orElse(to);
        ChartBook book = new ChartBook(person, institution, last, false);
        new Courses(book, dice.sub("courses"), start, last).write();
        new Chronicle(book, dice.sub("chronicle")).write();
        return chart(book, dice);
    }

    private static Chart chart(ChartBook book, Dice dice) {
        return new Chart(
                book.person,
                book.institution,
                dice.sub("name").chance(Rates.NAME_NOTATION),
                dice.sub("address").chance(Rates.ADDRESS_NOTATION),
                List.copyOf(book.inOrder()));
    }

    private Chart pharmacy(Person person, Institution institution, Dice dice, List<Chart> others) {
        ChartBook book = new ChartBook(person, institution, person.death().orElse(to), false);
        var department = Formulary.department("01");
        Care care = Care.outpatient(department, institution.doctor(department));
        List<Filing> handed = others.stream()
                .flatMap(c -> c.filings().stream())
                .filter(f -> f.current()
                        && f.content() instanceof Prescription p
                        && !p.care().inpatient())
                .toList();
        for (Filing filing : handed) {
            if (dice.chance(0.8)) {
                Prescription prescription = (Prescription) filing.content();
                LocalDateTime at = prescription.ordered().plusMinutes(dice.between(30, 150));
                book.file(
                        ChartBook.key("DISP", at, book.order()),
                        at,
                        "-",
                        new Dispensing(care, at, prescription.lines()));
            }
        }
        if (!book.inOrder().isEmpty()) {
            LocalDateTime first = book.inOrder().get(0).sent().minusMinutes(10);
            book.file(ChartBook.undated("ADT-00"), first, "-", new Content.Registration(care, List.of()));
        }
        return chart(book, dice);
    }

    /** One person with exactly so many files, each the only version of its record. */
    public Chart exactly(Person person, int files) {
        return new Dense(person, institutions.get(0), Dice.of(seed, "dense", person.index()), from, to).of(files);
    }
}
