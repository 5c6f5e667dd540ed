package dev.irori.mapping.synth.write;

import java.util.List;

/** Deviations within the clinical segments. */
final class ClinicalHabits {
    private ClinicalHabits() {}

    private static List<Segment> results(Draft draft) {
        return draft.type().equals("OML-11") ? draft.all("OBX") : List.of();
    }

    static boolean fullWidth(Draft draft) {
        for (Segment obx : results(draft)) {
            if (obx.get(2).equals("NM")) {
                StringBuilder wide = new StringBuilder();
                obx.get(5).chars().forEach(c -> wide.append((char) (c - '!' + '！')));
                obx.set(2, "ST").set(5, wide.toString());
                return true;
            }
        }
        return false;
    }

    static boolean blankUnit(Draft draft) {
        boolean found = false;
        for (Segment obx : results(draft)) {
            if (obx.get(6).endsWith("^ISO+")) {
                obx.set(6, obx.get(6).replace("^ISO+", "^ ISO+"));
                found = true;
            }
        }
        return found;
    }

    /** The result identification, the last two digits of the code, left out. */
    static boolean shortCode(Draft draft) {
        for (Segment obx : results(draft)) {
            String item = obx.get(3);
            if (item.indexOf('^') == 17) {
                obx.set(3, item.substring(0, 15) + item.substring(17));
                return true;
            }
        }
        return false;
    }

    static boolean comment(Draft draft) {
        List<Segment> results = results(draft);
        if (results.isEmpty()) {
            return false;
        }
        Segment last = results.get(results.size() - 1);
        Segment comment = new Segment("OBX")
                .set(1, results.size() + 1)
                .set(2, "ST")
                .set(3, "TCM^検体コメント^99LAB")
                .set(5, "弱溶血あり")
                .set(11, "F")
                .set(14, last.get(14));
        draft.segments().add(draft.segments().lastIndexOf(last) + 1, comment);
        return true;
    }

    /** The field for a single dose holds that of the whole day. */
    static boolean dailyDose(Draft draft) {
        for (Segment rxe : draft.type().equals("OMP-01") ? draft.all("RXE") : List.<Segment>of()) {
            String daily = rxe.get(19);
            if (!daily.isEmpty() && !daily.startsWith(rxe.get(3) + "^")) {
                rxe.set(3, daily.substring(0, daily.indexOf('^')));
                return true;
            }
        }
        return false;
    }

    static boolean lostHour(Draft draft) {
        if (!draft.type().equals("OMP-02")) {
            return false;
        }
        for (Segment orc : draft.all("ORC")) {
            orc.set(9, orc.get(9).substring(0, 8) + "00" + orc.get(9).substring(8, 12));
        }
        return true;
    }

    /** Two in the morning counted from the day before. */
    static boolean lateHour(Draft draft) {
        for (Segment obx : results(draft)) {
            String time = obx.get(14);
            if (time.length() == 12) {
                obx.set(14, time.substring(0, 8) + "26" + time.substring(10));
                return true;
            }
        }
        return false;
    }

    static boolean struckOut(Draft draft) {
        List<Segment> problems = draft.all("PRB");
        if (problems.size() < 2) {
            return false;
        }
        problems.get(problems.size() - 1).set(1, "DE");
        return true;
    }
}
