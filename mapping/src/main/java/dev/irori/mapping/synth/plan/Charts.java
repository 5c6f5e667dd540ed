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

    private final long seed;
    private final List<Institution> institutions;
    private final LocalDate from;
    private final LocalDate to;

    public Charts(long seed, List<Institution> institutions, LocalDate from, LocalDate to) {
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
        if (institution.index() == 0 && person.index() < CAST || institutions.size() == 1) {
            return true;
        }
        double rate = switch (institution.kind()) {
            case HOSPITAL -> institution.index() == 0 ? 0.75 : 0.35;
            case CLINIC -> 0.5;
            case PHARMACY -> 0.55;
        };
        return dice.chance(rate) || (institution.index() == 0 && person.index() % 5 == 0);
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
