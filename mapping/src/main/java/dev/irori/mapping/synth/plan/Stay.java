package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.plan.Content.Movement;
import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary;
import dev.irori.mapping.synth.world.Formulary.Coded;
import dev.irori.mapping.synth.world.Regimen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One admission from announcement to discharge. */
final class Stay {
    /** Days from which a stay is interrupted by a leave. */
    private static final int LONG = 9;
    /** Share of movements first entered wrongly. */
    private static final double MISTAKEN = 0.05;

    private final ChartBook book;
    private final Dice dice;
    private final Outpatient tests;
    private final WardDrugs drugs;
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
        this.drugs = new WardDrugs(book, dice.sub("drugs"), reason, discharged);
        this.department = reason.regimen().department().code();
        this.care = new Care(
                true,
                reason.regimen().department(),
                bed("W05"),
                book.institution.doctor(reason.regimen().department()));
    }

    void write() {
        announce();
        move(MovementKind.ADMISSION, Care.Bed.NONE, admitted, admitted, admitted.plusMinutes(5), "");
        attend(admitted.plusMinutes(20));
        meal(admitted.plusMinutes(60), admitted.toLocalDate().atTime(12, 0), "012", "五分粥", "塩分控えめ");
        if (reason.infected()) {
            infection();
        }
        int middle = reason.days() < 5 ? 0 : reason.days() / 2;
        for (int day = 0; day < reason.days(); day++) {
            if (day > 0 && day == middle) {
                transfer(day);
            }
            if (day != reason.days() - 2 || reason.days() < LONG) {
                day(day);
            }
        }
        leave();
        discharge();
    }

    /** A movement; now and then the wrong one is entered first, cancelled and entered again. */
    private void move(
            MovementKind kind,
            Care.Bed prior,
            LocalDateTime at,
            LocalDateTime planned,
            LocalDateTime sent,
            String disposition) {
        Movement movement = new Movement(kind, care, prior, at, planned, admitted, disposition);
        boolean announced = kind == MovementKind.PLANNED_ADMISSION
                || kind == MovementKind.PLANNED_DISCHARGE
                || kind == MovementKind.RETURN;
        Filing.Key key = ChartBook.unnumbered(kind.folder(), announced ? planned : at);
        book.file(key, sent, department, movement);
        if (!reason.died() && dice.sub(kind.name()).chance(MISTAKEN)) {
            book.delete(key, sent.plusMinutes(15), department, movement);
            book.file(key, sent.plusMinutes(18), department, movement);
        }
    }

    private void infection() {
        var disease = Formulary.disease("uti");
        LocalDate day = admitted.toLocalDate();
        book.problem(new Problem(
                book.order(), disease, false, true, false, day.minusDays(1), day, Optional.of(day.plusDays(7)), care));
        new Microbiology(book, dice.sub("culture")).culture(care, admitted.plusMinutes(70), dice.chance(0.7));
    }

    private Care.Bed bed(String ward) {
        int room = dice.between(1, 20);
        return new Care.Bed(ward, ward.substring(1) + (room < 10 ? "0" : "") + room, "0" + dice.between(1, 4));
    }

    private void announce() {
        if (!reason.planned()) {
            return;
        }
        if (dice.sub("postponed").chance(0.25)) {
            LocalDateTime first = admitted.minusDays(4);
            Filing.Key key = ChartBook.unnumbered("ADT-21", first);
            Movement plan =
                    new Movement(MovementKind.PLANNED_ADMISSION, care, Care.Bed.NONE, first, first, admitted, "");
            book.file(key, first.minusDays(9), department, plan);
            book.delete(key, first.minusDays(5), department, plan);
        }
        move(MovementKind.PLANNED_ADMISSION, Care.Bed.NONE, admitted, admitted, admitted.minusDays(7), "");
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
        if (day > 0) {
            vitals(morning, day);
        }
        if (day < reason.infusionDays()) {
            drugs.infuse(care, day, admitted.toLocalDate().plusDays(day).atTime(11, 30));
        }
        if (day == 1) {
            drugs.prescribe(care, morning.plusHours(4));
        }
        if (day == 1 || day == 4 || (day % 7 == 0 && day > 0)) {
            double progress = (double) day / reason.days();
            tests.laboratory(reason.regimen(), care, morning.plusMinutes(10), progress, dice.sub("lab", day));
        }
        if (day == 1) {
            tests.examine(Formulary.procedure("chest-xray"), care, morning.plusHours(5), "入院時評価");
            tests.electrocardiogram(care, morning.plusHours(6), dice.sub("ecg"));
        }
        boolean digestive = department.equals("06") || department.equals("7A");
        if (day == 2 && digestive) {
            tests.examine(Formulary.procedure("gastroscopy"), care, morning.plusHours(3), "上部消化管の精査");
        }
        if (day == 2) {
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

    /** A night at home towards the end of a long stay; another leave is planned and given up. */
    private void leave() {
        if (reason.days() < LONG) {
            return;
        }
        LocalDateTime out = admitted.toLocalDate().plusDays(reason.days() - 2L).atTime(10, 5);
        LocalDateTime back = out.plusDays(1).withHour(16).withMinute(40);
        move(MovementKind.LEAVE, Care.Bed.NONE, out, back, out.plusMinutes(2), "");
        move(MovementKind.RETURN, Care.Bed.NONE, back, back, back.plusMinutes(3), "");
        if (dice.sub("no-leave").chance(0.15)) {
            LocalDateTime second = out.minusDays(2).withHour(9);
            Filing.Key key = ChartBook.unnumbered("ADT-31", second);
            Movement leave =
                    new Movement(MovementKind.LEAVE, care, Care.Bed.NONE, second, second.plusHours(8), admitted, "");
            book.file(key, second.minusMinutes(30), department, leave);
            book.delete(key, second.plusMinutes(30), department, leave);
        }
    }

    private void transfer(int day) {
        LocalDateTime at = admitted.toLocalDate().plusDays(day).atTime(9, 0);
        Care.Bed before = care.bed();
        care = care.in(bed("W07"));
        move(MovementKind.PLANNED_TRANSFER, before, at, at, at.minusHours(18), "");
        move(MovementKind.TRANSFER, before, at, at, at.plusMinutes(6), "");
        attend(at.plusMinutes(10));
        if (dice.sub("wrong-doctor").chance(MISTAKEN)) {
            book.delete(ChartBook.undated("ADT-01"), at.plusMinutes(40), "-", new Content.Attending(care));
            attend(at.plusMinutes(45));
        }
    }

    private void discharge() {
        if (!reason.died()) {
            LocalDateTime told = discharged.minusDays(2).withHour(15);
            move(MovementKind.PLANNED_DISCHARGE, Care.Bed.NONE, discharged, discharged, told, "");
            drugs.takeHome(care);
        }
        String disposition = reason.died() ? "20" : "01";
        move(MovementKind.DISCHARGE, Care.Bed.NONE, discharged, discharged, discharged.plusMinutes(4), disposition);
        String text =
                Formulary.disease(reason.regimen().diseases().get(0).key()).name() + "にて入院し、治療を行った。";
        document(DocumentKind.PROGRESS_NOTE, admitted.plusDays(1).withHour(17), false, "入院後の経過は良好である。");
        summary(discharged.plusHours(4), text);
        document(DocumentKind.REFERRAL, discharged.plusHours(5), true, "紹介元の先生へ経過をご報告します。");
    }

    /** The summary; now and then signed again with an addition, or filed for the wrong patient and withdrawn. */
    private void summary(LocalDateTime at, String text) {
        Filing.Key key = ChartBook.key("DOC", at, book.order());
        var first = new Content.Document(care, at, DocumentKind.DISCHARGE_SUMMARY, false, text);
        book.file(key, at, department, first);
        if (dice.sub("addition").chance(0.15)) {
            LocalDateTime later = at.plusHours(2);
            var second =
                    new Content.Document(care, later, DocumentKind.DISCHARGE_SUMMARY, false, text + "退院後は外来で経過を観察する。");
            book.file(key, later, department, second);
        }
        if (dice.sub("wrong-patient").chance(0.05)) {
            Filing.Key other = ChartBook.key("DOC", at, book.order());
            book.file(other, at.plusMinutes(5), department, first);
            book.delete(other, at.plusMinutes(25), department, first);
        }
    }

    private void document(DocumentKind kind, LocalDateTime at, boolean pdf, String text) {
        book.file(
                ChartBook.key("DOC", at, book.order()),
                at,
                department,
                new Content.Document(care, at, kind, pdf, text));
    }
}
