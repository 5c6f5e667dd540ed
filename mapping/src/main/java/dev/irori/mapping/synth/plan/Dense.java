package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Condition;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Institution;
import dev.irori.mapping.synth.world.Person;
import dev.irori.mapping.synth.world.Regimen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A chart of an exact number of current files, for measurements that depend on nothing else. */
final class Dense {
    private static final int LARGEST_VISIT = 8;
    private static final int STAY = 200;
    private static final int UNDATED = 3;

    private final Person person;
    private final Institution institution;
    private final Dice dice;
    private final LocalDate from;
    private final LocalDate to;

    Dense(Person person, Institution institution, Dice dice, LocalDate from, LocalDate to) {
        this.person = person;
        this.institution = institution;
        this.dice = dice;
        this.from = from;
        this.to = to;
    }

    Chart of(int files) {
        if (files < 1) {
            throw new IllegalArgumentException("at least one file");
        }
        ChartBook book = new ChartBook(person, institution, to, true);
        undated(book, Math.min(files, UNDATED));
        Outpatient outpatient = new Outpatient(book, dice);
        Regimen regimen = Regimen.of(Condition.DIABETES);
        Care care = Care.outpatient(regimen.department(), institution.doctor(regimen.department()));
        int room = Math.max(1, files / 6);
        long span = Math.max(1, to.toEpochDay() - from.toEpochDay() - 40);
        if (files > STAY) {
            stays(book, files / 4);
        }
        for (int n = 0; book.count() + LARGEST_VISIT <= files; n++) {
            LocalDateTime at =
                    from.plusDays(20 + n * span / room % span).atTime(9, 0).plusMinutes(n % 300);
            outpatient.laboratory(regimen, care, at, (double) n / room, dice.sub("lab", n));
            if (n % 3 == 0) {
                outpatient.visit(regimen, care, at.toLocalDate(), (double) n / room, dice.sub("visit", n));
            }
        }
        fill(book, care, files);
        return new Chart(person, institution, false, false, List.copyOf(book.inOrder()));
    }

    private void undated(ChartBook book, int count) {
        Regimen regimen = Regimen.of(Condition.DIABETES);
        Care care = Care.outpatient(regimen.department(), institution.doctor(regimen.department()));
        LocalDateTime at = from.plusDays(10).atTime(8, 15);
        book.file(ChartBook.undated("ADT-00"), at, "-", new Content.Registration(care, List.of()));
        if (count > 1) {
            Problem problem = new Problem(
                    book.order(),
                    regimen.diseases().get(0),
                    true,
                    false,
                    false,
                    at.toLocalDate(),
                    at.toLocalDate(),
                    Optional.empty(),
                    care);
            book.file(
                    ChartBook.undated("PPR-01"),
                    at.plusHours(1),
                    "-",
                    new Content.ProblemList(List.of(problem), at.toLocalDate()));
        }
        if (count > 2) {
            book.file(ChartBook.undated("ADT-01"), at.plusHours(2), "-", new Content.Attending(care));
        }
    }

    private void stays(ChartBook book, int budget) {
        Stay.Reason reason = new Stay.Reason(
                Regimen.of(Condition.HEART_FAILURE), 14, true, "saline100", List.of("furosemide-iv"), 5, true, false);
        LocalDate day = from.plusDays(30);
        while (book.count() < budget && day.plusDays(40).isBefore(to)) {
            new Stay(book, dice.sub("stay", day.toEpochDay()), reason, day).write();
            day = day.plusDays(60);
        }
    }

    /** Laboratory orders not yet answered stand alone and may repeat on a day: they take what is left. */
    private void fill(ChartBook book, Care care, int files) {
        LocalDateTime at = from.plusDays(12).atTime(10, 0);
        while (book.count() < files) {
            String order = book.order();
            var specimens = LabValues.collection(
                    person,
                    order,
                    Regimen.of(Condition.DIABETES).tests(),
                    0,
                    at.plusMinutes(15),
                    "O",
                    dice.sub("rest"));
            book.file(
                    ChartBook.key("OML-01", at, order),
                    at,
                    care.department().code(),
                    new Content.Laboratory(care, at, at.plusHours(1), specimens));
            at = at.plusMinutes(3);
        }
    }
}
