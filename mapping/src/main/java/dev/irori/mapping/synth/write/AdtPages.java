package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Allergy;
import dev.irori.mapping.synth.plan.Care;
import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Content.Movement;
import dev.irori.mapping.synth.plan.MovementKind;
import dev.irori.mapping.synth.world.Condition;
import dev.irori.mapping.synth.world.Coverage;
import dev.irori.mapping.synth.world.Person;
import dev.irori.mapping.synth.world.PersonName;
import dev.irori.mapping.synth.world.Sex;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The twelve kinds of ADT messages. */
final class AdtPages {
    private static final Set<MovementKind> PLANNED_TIME = Set.of(
            MovementKind.PLANNED_ADMISSION, MovementKind.PLANNED_DISCHARGE, MovementKind.LEAVE, MovementKind.RETURN);
    private static final Set<MovementKind> OCCURRED = Set.of(
            MovementKind.PLANNED_TRANSFER,
            MovementKind.TRANSFER,
            MovementKind.LEAVE,
            MovementKind.RETURN,
            MovementKind.DISCHARGE);

    private AdtPages() {}

    static void registration(Page page, Content.Registration content) {
        if (page.cancels()) {
            removal(page, content);
            return;
        }
        page.header("ADT^A08", "ADT_A01");
        page.event();
        page.patientWithAddress().set(33, Text.second(page.filing.sent()));
        kin(page);
        page.visit(content.care());
        page.add("DB1").set(1, "1").set(2, "PT").set(4, "N");
        body(page);
        allergies(page, content.allergies());
        coverage(page, page.chart.person().coverage(page.day()));
    }

    private static void removal(Page page, Content.Registration content) {
        page.header("ADT^A23", "ADT_A21");
        page.event();
        page.patient();
        page.visit(content.care());
    }

    private static void kin(Page page) {
        Person person = page.chart.person();
        if (person.household().index() % 2 == 0) {
            return;
        }
        PersonName own = person.name(page.day());
        PersonName other = person.sex() == Sex.MALE
                ? new PersonName(own.family(), "和子", own.familyKana(), "カズコ")
                : new PersonName(own.family(), "正", own.familyKana(), "タダシ");
        boolean minor = person.age(page.day()) < 18;
        page.add("NK1")
                .set(1, "1")
                .set(2, Text.person(other))
                .set(3, minor ? "PAR^親^HL70063" : "SPO^配偶者^HL70063")
                .set(5, "^PRN^PH^^^^^^^^^" + person.address(page.day()).telephone());
    }

    private static void body(Page page) {
        Person.Body body = page.chart.person().body();
        measure(page, 1, "9N001000000000001^身長^JC10", body.height(), "cm");
        measure(page, 2, "9N006000000000001^体重^JC10", body.weight(), "kg");
        group(page, 3, "5H010000001999911^血液型ＡＢＯ式^JC10", body.abo());
        group(page, 4, "5H020000001999911^血液型Ｒｈ式^JC10", body.rh());
    }

    private static void measure(Page page, int set, String code, double value, String unit) {
        page.add("OBX")
                .set(1, set)
                .set(2, "NM")
                .set(3, code)
                .set(5, String.format(Locale.ROOT, "%.1f", value))
                .set(6, Text.code(unit, unit, "ISO+"))
                .set(11, "F");
    }

    private static void group(Page page, int set, String code, String value) {
        page.add("OBX")
                .set(1, set)
                .set(2, "CWE")
                .set(3, code)
                .set(5, Text.code(value, value, "JSHR002"))
                .set(11, "F");
    }

    static void allergies(Page page, List<Allergy> allergies) {
        int set = 0;
        for (Allergy allergy : allergies) {
            page.add("AL1")
                    .set(1, ++set)
                    .set(2, Text.code(allergy.type(), allergy.typeText(), "HL70127"))
                    .set(3, Text.code(allergy.code(), allergy.text(), allergy.system()));
        }
    }

    private static void coverage(Page page, Coverage coverage) {
        Segment in1 = page.add("IN1")
                .set(1, "1")
                .set(2, Text.code(coverage.plan(), coverage.planName(), "JHSD0001"))
                .set(3, coverage.insurer())
                .set(4, coverage.insurerName())
                .set(12, Text.day(coverage.from()));
        if (coverage.branch().isEmpty()) {
            in1.set(10, coverage.welfare() ? coverage.number() : "~" + coverage.number());
        } else {
            in1.set(10, coverage.symbol() + "~" + coverage.number() + "~" + coverage.branch());
        }
        in1.set(17, "SEL^本人^HL70063");
        if (page.chart.person().has(Condition.PSYCHIATRIC) && !coverage.welfare()) {
            publicExpense(page, coverage);
        }
    }

    private static void publicExpense(Page page, Coverage coverage) {
        page.add("IN1")
                .set(1, "2")
                .set(2, "21^精神通院医療^JHSD0001")
                .set(3, "21040019")
                .set(4, "宮城県")
                .set(10, "9" + coverage.number().substring(1))
                .set(12, Text.day(coverage.from()));
    }

    static void attending(Page page, Content.Attending content) {
        if (page.cancels()) {
            page.header("ADT^A55", "ADT_A52");
        } else {
            page.header("ADT^A54", "ADT_A54");
        }
        page.event().set(6, Text.second(page.filing.sent()));
        page.patient();
        page.visit(content.care());
    }

    static void reception(Page page, Content.Reception content) {
        page.header("ADT^A04", "ADT_A01");
        page.event();
        page.patient();
        page.visit(content.care()).set(44, Text.minute(content.at()));
    }

    static void allergyList(Page page, Content.AllergyList content) {
        page.header("ADT^A60", "ADT_A60");
        page.event();
        page.patient();
        int set = 0;
        for (Allergy allergy : content.allergies()) {
            page.add("IAM")
                    .set(1, ++set)
                    .set(2, Text.code(allergy.type(), allergy.typeText(), "HL70127"))
                    .set(3, Text.code(allergy.code(), allergy.text(), allergy.system()))
                    .set(4, Text.code(allergy.severity(), allergy.severityText(), "HL70128"))
                    .set(5, allergy.reaction())
                    .set(6, "A^追加^HL70323")
                    .set(7, allergy.id())
                    .set(11, Text.day(allergy.known()));
        }
    }

    static void movement(Page page, Movement move) {
        boolean cancels = page.cancels();
        MovementKind kind = move.kind();
        page.header("ADT^" + kind.event(cancels), kind.structure(cancels));
        Segment evn = page.event();
        if (PLANNED_TIME.contains(kind)) {
            evn.set(3, Text.minute(move.planned()));
        }
        if (OCCURRED.contains(kind)) {
            evn.set(6, Text.minute(move.at()));
        }
        page.patient();
        visit(page, move);
        planned(page, move);
    }

    private static void visit(Page page, Movement move) {
        Care care = move.care();
        Segment pv1 = page.visit(care);
        switch (move.kind()) {
            case ADMISSION ->
                pv1.set(10, care.department().code())
                        .set(17, Text.staff(care.doctor()))
                        .set(44, Text.minute(move.admitted()));
            case PLANNED_ADMISSION -> pv1.set(10, care.department().code());
            case PLANNED_TRANSFER, TRANSFER ->
                pv1.set(6, Text.bed(move.prior())).set(10, care.department().code());
            case DISCHARGE ->
                pv1.set(36, move.disposition())
                        .set(44, Text.minute(move.admitted()))
                        .set(45, Text.minute(move.at()));
            default -> {}
        }
    }

    private static void planned(Page page, Movement move) {
        String time = Text.minute(move.planned());
        switch (move.kind()) {
            case PLANNED_ADMISSION, PLANNED_TRANSFER -> {
                Segment pv2 = page.add("PV2").set(8, time);
                if (page.cancels()) {
                    pv2.set(1, Text.bed(move.care().bed()));
                }
            }
            case PLANNED_DISCHARGE -> page.add("PV2").set(9, time);
            case LEAVE, RETURN -> page.add("PV2").set(47, time);
            default -> {}
        }
    }
}
