package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Registration;
import dev.irori.mapping.synth.world.Address;
import dev.irori.mapping.synth.world.Coverage;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.PersonName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The undated records: rewritten as a whole whenever something in them changes. */
final class Chronicle {
    /** Share of charts first opened wrongly, withdrawn and opened again. */
    private static final double WITHDRAWN = 0.03;

    private final ChartBook book;
    private final Dice dice;

    Chronicle(ChartBook book, Dice dice) {
        this.book = book;
        this.dice = dice;
    }

    void write() {
        List<LocalDate> contacts = book.contacts();
        if (contacts.isEmpty()) {
            return;
        }
        List<Allergy> allergies = allergies(contacts.get(0));
        register(contacts, allergies);
        problems(contacts.get(contacts.size() - 1));
        if (!allergies.isEmpty()) {
            LocalDateTime at = contacts.get(0).atTime(8, 20);
            book.file(ChartBook.undated("ADT-61"), at, "-", new Content.AllergyList(allergies.subList(0, 1)));
            if (allergies.size() > 1) {
                LocalDate day = contacts.get(contacts.size() / 2);
                book.file(ChartBook.undated("ADT-61"), day.atTime(9, 25), "-", new Content.AllergyList(allergies));
            }
        }
    }

    private record Face(PersonName name, Address address, Coverage coverage) {}

    /** Basic data are written at the first contact, and at the first one after anything in them changed. */
    private void register(List<LocalDate> contacts, List<Allergy> allergies) {
        var department = Formulary.department("01");
        Care care = Care.outpatient(department, book.institution.doctor(department));
        Filing.Key key = ChartBook.undated("ADT-00");
        Registration content = new Registration(care, allergies);
        if (dice.sub("withdrawn").chance(WITHDRAWN)) {
            LocalDateTime first = contacts.get(0).atTime(8, 2);
            book.file(key, first, "-", content);
            book.delete(key, first.plusMinutes(4), "-", content);
        }
        Face before = null;
        for (LocalDate day : contacts) {
            Face face = new Face(book.person.name(day), book.person.address(day), book.person.coverage(day));
            if (!face.equals(before)) {
                book.file(key, day.atTime(8, 15), "-", content);
                before = face;
            }
        }
    }

    private void problems(LocalDate lastContact) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Problem problem : book.problems()) {
            days.add(problem.established());
            problem.resolved().filter(d -> !d.isAfter(lastContact)).ifPresent(days::add);
        }
        for (LocalDate day : days) {
            List<Problem> known = book.problems().stream()
                    .filter(p -> !p.established().isAfter(day))
                    .toList();
            book.file(ChartBook.undated("PPR-01"), day.atTime(17, 5), "-", new Content.ProblemList(known, day));
        }
    }

    private List<Allergy> allergies(LocalDate day) {
        List<Allergy> found = new ArrayList<>();
        String id = "A" + (book.person.index() + 1) + "-";
        if (dice.sub("drug").chance(0.12) || book.person.index() == 0) {
            Formulary.Drug drug = Formulary.drug("penicillin");
            found.add(new Allergy(
                    id + 1,
                    "DA",
                    "薬剤アレルギー",
                    drug.hot9(),
                    drug.name(),
                    "HOT9",
                    "MO",
                    "中等度",
                    "全身の発疹",
                    day.minusYears(3)));
        }
        if (dice.sub("food").chance(0.08) || book.person.index() == 4) {
            found.add(new Allergy(
                    id + 2, "FA", "食物アレルギー", "5A100241102300611", "ソバ", "JC10", "SV", "重度", "呼吸困難", day.minusYears(5)));
        }
        if (dice.sub("dust").chance(0.10)) {
            found.add(new Allergy(
                    id + 3,
                    "EA",
                    "環境アレルギー",
                    "5A110270002302311",
                    "ハウスダスト",
                    "JC10",
                    "MI",
                    "軽度",
                    "くしゃみ",
                    day.minusYears(2)));
        }
        return List.copyOf(found);
    }
}
