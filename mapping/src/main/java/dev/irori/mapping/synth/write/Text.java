package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Care;
import dev.irori.mapping.synth.world.Formulary.Department;
import dev.irori.mapping.synth.world.PersonName;
import dev.irori.mapping.synth.world.Staff;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** How dates, names, places and codes are written into a field. */
final class Text {
    private Text() {}

    static String code(String code, String text, String system) {
        return code + "^" + text + "^" + system;
    }

    static String day(LocalDate day) {
        StringBuilder out = new StringBuilder(8);
        date(out, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return out.toString();
    }

    static String hour(LocalDateTime time) {
        return to(time, 10);
    }

    static String minute(LocalDateTime time) {
        return to(time, 12);
    }

    static String second(LocalDateTime time) {
        return to(time, 14);
    }

    /** 17 digits, as a file name has it. */
    static String stamp(LocalDateTime time) {
        return to(time, 17);
    }

    private static String to(LocalDateTime time, int digits) {
        StringBuilder out = new StringBuilder(17);
        date(out, time.getYear(), time.getMonthValue(), time.getDayOfMonth());
        two(out, time.getHour());
        two(out, time.getMinute());
        two(out, time.getSecond());
        int millis = time.getNano() / 1_000_000;
        out.append((char) ('0' + millis / 100));
        two(out, millis % 100);
        out.setLength(digits);
        return out.toString();
    }

    private static void date(StringBuilder out, int year, int month, int day) {
        two(out, year / 100);
        two(out, year % 100);
        two(out, month);
        two(out, day);
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Ideographs, then kana. */
    static String person(PersonName name) {
        return name.family() + "^" + name.given() + "^^^^^L^I~" + name.familyKana() + "^" + name.givenKana()
                + "^^^^^L^P";
    }

    static String staff(Staff staff) {
        return staff.id() + "^" + staff.name().family() + "^" + staff.name().given() + "^^^^^^^L^^^^^I";
    }

    static String staffWithKana(Staff staff) {
        return staff(staff) + "~^" + staff.name().familyKana() + "^"
                + staff.name().givenKana() + "^^^^^^^L^^^^^P";
    }

    static String place(Care care) {
        return care.inpatient() ? bed(care.bed()) : care.department().code() + "^^^^^C";
    }

    static String bed(Care.Bed bed) {
        return bed.ward().isEmpty() ? "" : bed.ward() + "^" + bed.room() + "^" + bed.number() + "^^^N";
    }

    static String department(Department department) {
        return code(department.code(), department.japanese(), "HL70069");
    }
}
