package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Dose;
import dev.irori.mapping.synth.plan.Content.Given;
import dev.irori.mapping.synth.plan.Content.Infusion;
import dev.irori.mapping.synth.plan.Content.Infusions;
import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.plan.Content.Movement;
import dev.irori.mapping.synth.plan.Content.Prescription;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Formulary.Coded;
import dev.irori.mapping.synth.world.Formulary.Drug;
import dev.irori.mapping.synth.world.Regimen;
import dev.irori.mapping.synth.world.Staff;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One admission from announcement to discharge. */
final class Stay {
    private final ChartBook book;
    private final Dice dice;
    private final Outpatient tests;
    private final Reason reason;
    private final LocalDateTime admitted;
    private final LocalDateTime discharged;
    private final String department;
    private Care care;

    /** Why someone is admitted and what is done; {@code died} ends the stay otherwise. */
    record Reason(
            Regimen regimen,
            int days,
            boolean planned,
            String base,
            List<String> additives,
            int infusionDays,
            boolean infected,
            boolean died) {}

    Stay(ChartBook book, Dice dice, Reason reason, LocalDate day) {
        this.book = book;
        this.dice = dice;
        this.reason = reason;
        this.tests = new Outpatient(book, dice.sub("tests"));
        this.admitted = day.atTime(10, 0).plusMinutes(dice.below(50));
        this.discharged = day.plusDays(reason.days()).atTime(10, 30).plusMinutes(dice.below(60));
        this.department = reason.regimen().department().code();
        this.care = new Care(
                true,
                reason.regimen().department(),
                bed("W05"),
                book.institution.doctor(reason.regimen().department()));
    }

    void write() {
        announce();
        book.file(
                ChartBook.unnumbered("ADT-22", admitted),
                admitted.plusMinutes(5),
                department,
                movement(MovementKind.ADMISSION, Care.Bed.NONE, admitted, admitted, ""));
        attend(admitted.plusMinutes(20));
        meal(admitted.plusMinutes(60), admitted.toLocalDate().atTime(12, 0), "012", "五分粥", "塩分控えめ");
        if (reason.infected()) {
            new Microbiology(book, dice.sub("culture")).culture(care, admitted.plusMinutes(70), true);
        }
        for (int day = 0; day <= reason.days(); day++) {
            day(day);
        }
        leave();
        transfer();
        discharge();
    }

    private Care.Bed bed(String ward) {
        int room = dice.between(1, 20);
        return new Care.Bed(ward, ward.substring(1) + (room < 10 ? "0" : "") + room, "0" + dice.between(1, 4));
    }

    private Movement movement(
            MovementKind kind, Care.Bed prior, LocalDateTime at, LocalDateTime planned, String disposition) {
        return new Movement(kind, care, prior, at, planned, admitted, disposition);
    }

    private void announce() {
        if (!reason.planned()) {
            return;
        }
        if (dice.sub("postponed").chance(0.25)) {
            LocalDateTime first = admitted.minusDays(4);
            Filing.Key key = ChartBook.unnumbered("ADT-21", first);
            Movement plan = movement(MovementKind.PLANNED_ADMISSION, Care.Bed.NONE, first, first, "");
            book.file(key, first.minusDays(9), department, plan);
            book.delete(key, first.minusDays(5), department, plan);
        }
        book.file(
                ChartBook.unnumbered("ADT-21", admitted),
                admitted.minusDays(7),
                department,
                movement(MovementKind.PLANNED_ADMISSION, Care.Bed.NONE, admitted, admitted, ""));
    }

    private void attend(LocalDateTime at) {
        book.file(ChartBook.undated("ADT-01"), at, "-", new Content.Attending(care));
    }

    private void meal(LocalDateTime ordered, LocalDateTime first, String code, String text, String remark) {
        book.file(
                ChartBook.key("OMD", ordered, book.order()),
                ordered,
                department,
                new Content.Meal(care, ordered, first, new Coded(code, text), remark));
    }

    private void day(int day) {
        LocalDateTime morning = admitted.toLocalDate().plusDays(day).atTime(6, 30);
        if (day > 0 && morning.isBefore(discharged)) {
            vitals(morning, day);
        }
        if (day < reason.infusionDays()) {
            infuse(day, admitted.toLocalDate().plusDays(day).atTime(11, 30));
        }
        if (day == 1) {
            prescribe(morning.plusHours(4));
        }
        if (day == 1 || day == 4 || day % 7 == 0 && day > 0 && day < reason.days()) {
            double progress = (double) day / reason.days();
            tests.laboratory(reason.regimen(), care, morning.plusMinutes(10), progress, dice.sub("lab", day));
        }
        if (day == 1) {
            tests.examine(Formulary.procedure("chest-xray"), care, morning.plusHours(5), "入院時評価");
            tests.electrocardiogram(care, morning.plusHours(6), dice.sub("ecg"));
        }
        if (day == 3) {
            tests.examine(Formulary.procedure("gastroscopy"), care, morning.plusHours(3), "上部消化管の精査");
            meal(morning.plusHours(7), morning.toLocalDate().atTime(18, 0), "001", "常食", "");
        }
    }

    private void vitals(LocalDateTime at, int day) {
        Dice d = dice.sub("vitals", day);
        book.file(
                ChartBook.key("VITAL", at, book.order()),
                at.plusMinutes(4),
                department,
                new Content.Vitals(
                        care,
                        at,
                        d.between(102, 158),
                        d.between(58, 92),
                        d.between(56, 98),
                        d.between(12, 20),
                        LabValues.fixed(d.normal(36.7, 0.4), 1),
                        d.between(94, 99)));
    }

    private void infuse(int day, LocalDateTime ordered) {
        String order = book.order();
        Drug base = Formulary.drug(reason.base());
        List<Drug> additives = reason.additives().stream().map(Formulary::drug).toList();
        int volume = base.amount() + additives.stream().mapToInt(Drug::amount).sum();
        List<Infusion> bags = new ArrayList<>();
        for (int bag = 0; bag < 2; bag++) {
            LocalDateTime start = ordered.plusMinutes(90 + bag * 330L).withSecond(0);
            int hours = volume >= 500 ? 5 : 1;
            bags.add(new Infusion(1, bag + 1, start, start.plusHours(hours), volume, volume / hours, base, additives));
        }
        Staff nurse = book.institution.nurse(care.bed().ward());
        Infusions infusions = new Infusions(care, ordered, nurse, List.copyOf(bags));
        book.file(ChartBook.key("OMP-02", ordered, order), ordered, department, infusions);
        book.file(
                ChartBook.key("OMP-12", bags.get(0).start(), order),
                bags.get(1).end().plusMinutes(10),
                department,
                infusions);
        if (day == 2 && dice.sub("stop").chance(0.08)) {
            String extra = book.order();
            Filing.Key key = ChartBook.key("OMP-02", ordered, extra);
            book.file(key, ordered.plusMinutes(5), department, infusions);
            book.delete(key, ordered.plusMinutes(25), department, infusions);
        }
    }

    private void prescribe(LocalDateTime ordered) {
        String order = book.order();
        int days = Math.min(7, Math.max(2, reason.days() - 2));
        List<Line> lines = Prescribing.lines(
                reason.regimen().intakes(), days, ordered.toLocalDate().plusDays(1));
        book.file(
                ChartBook.key("OMP-01", ordered, order),
                ordered,
                department,
                new Prescription(care, ordered, false, lines));
        for (int day = 1; day <= Math.min(days, 3); day++) {
            give(order, ordered, lines, ordered.toLocalDate().plusDays(day), dice.sub("dose", day));
        }
    }

    private void give(String order, LocalDateTime ordered, List<Line> lines, LocalDate day, Dice chance) {
        List<Dose> doses = new ArrayList<>();
        for (Line line : lines) {
            for (int hour : line.usage().hours()) {
                LocalDateTime at = day.atTime(hour, 30);
                if (at.isBefore(discharged) && !line.single().isEmpty()) {
                    String completion = chance.chance(0.96) ? "CP" : chance.pick(List.of("PA", "RE", "NA"));
                    doses.add(new Dose(line.rp(), line.drug(), line.single(), at, completion));
                }
            }
        }
        if (!doses.isEmpty()) {
            Staff nurse = book.institution.nurse(care.bed().ward());
            book.file(
                    ChartBook.key("OMP-11", day.atTime(8, 30), order),
                    day.atTime(21, 45),
                    department,
                    new Given(care, ordered, nurse, List.copyOf(doses)));
        }
    }

    private void leave() {
        if (reason.days() < 9) {
            return;
        }
        LocalDateTime out = admitted.toLocalDate().plusDays(reason.days() - 3L).atTime(10, 5);
        LocalDateTime back = out.plusDays(1).withHour(16).withMinute(40);
        book.file(
                ChartBook.unnumbered("ADT-31", out),
                out.plusMinutes(2),
                department,
                movement(MovementKind.LEAVE, Care.Bed.NONE, out, back, ""));
        book.file(
                ChartBook.unnumbered("ADT-32", back),
                back.plusMinutes(3),
                department,
                movement(MovementKind.RETURN, Care.Bed.NONE, back, back, ""));
        if (dice.sub("no-leave").chance(0.15)) {
            LocalDateTime second =
                    admitted.toLocalDate().plusDays(reason.days() - 6L).atTime(9, 30);
            Filing.Key key = ChartBook.unnumbered("ADT-31", second);
            Movement leave = movement(MovementKind.LEAVE, Care.Bed.NONE, second, second.plusHours(8), "");
            book.file(key, second.minusMinutes(30), department, leave);
            book.delete(key, second.plusMinutes(30), department, leave);
        }
    }

    private void transfer() {
        if (reason.days() < 5) {
            return;
        }
        LocalDateTime at = admitted.toLocalDate().plusDays(reason.days() / 2).atTime(9, 0);
        Care.Bed before = care.bed();
        care = care.in(bed("W07"));
        book.file(
                ChartBook.unnumbered("ADT-41", at),
                at.minusHours(18),
                department,
                movement(MovementKind.PLANNED_TRANSFER, before, at, at, ""));
        book.file(
                ChartBook.unnumbered("ADT-42", at),
                at.plusMinutes(6),
                department,
                movement(MovementKind.TRANSFER, before, at, at, ""));
        attend(at.plusMinutes(10));
    }

    private void discharge() {
        if (!reason.died()) {
            book.file(
                    ChartBook.unnumbered("ADT-51", discharged),
                    discharged.minusDays(2).withHour(15),
                    department,
                    movement(MovementKind.PLANNED_DISCHARGE, Care.Bed.NONE, discharged, discharged, ""));
            leaveWithDrugs();
        }
        Filing.Key key = ChartBook.unnumbered("ADT-52", discharged);
        Movement end =
                movement(MovementKind.DISCHARGE, Care.Bed.NONE, discharged, discharged, reason.died() ? "20" : "01");
        book.file(key, discharged.plusMinutes(4), department, end);
        if (!reason.died() && dice.sub("undone").chance(0.06)) {
            book.delete(key, discharged.plusMinutes(50), department, end);
            book.file(key, discharged.plusMinutes(180), department, end);
        }
        String text =
                Formulary.disease(reason.regimen().diseases().get(0).key()).name() + "にて入院し、治療を行った。";
        document(DocumentKind.PROGRESS_NOTE, admitted.plusDays(1).withHour(17), false, "入院後の経過は良好である。");
        document(DocumentKind.DISCHARGE_SUMMARY, discharged.plusHours(4), false, text);
        document(DocumentKind.REFERRAL, discharged.plusHours(5), true, "紹介元の先生へ経過をご報告します。");
    }

    private void leaveWithDrugs() {
        LocalDateTime ordered = discharged.minusMinutes(70);
        book.file(
                ChartBook.key("OMP-01", ordered, book.order()),
                ordered,
                department,
                new Prescription(
                        care, ordered, true, Prescribing.lines(reason.regimen().intakes(), 14, ordered.toLocalDate())));
    }

    private void document(DocumentKind kind, LocalDateTime at, boolean pdf, String text) {
        book.file(
                ChartBook.key("DOC", at, book.order()),
                at,
                department,
                new Content.Document(care, at, kind, pdf, text));
    }
}
