package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Content.Electrocardiogram;
import dev.irori.mapping.synth.plan.Content.Examination;
import dev.irori.mapping.synth.world.Formulary.Procedure;
import java.util.List;

/** Imaging, endoscopy and electrocardiograms: a head, its parent entry and a child per procedure. */
final class ExamPages {
    private static final String ROUTINE = "R^ルーチン^HL70485";

    private ExamPages() {}

    static void examination(Page page, Examination content) {
        if (content.performed()) {
            page.header("OMI^Z23", "OMI_Z23");
        } else {
            page.header("OMG^O19", "OMG_O19");
        }
        page.patientWithAddress();
        page.visit(content.care());
        for (String control : List.of("NW", "PA", "CH")) {
            group(page, content, control);
        }
    }

    private static void group(Page page, Examination content, String control) {
        boolean child = control.equals("CH");
        Procedure procedure = content.procedure();
        String order = child ? content.childOrder() : page.order();
        Segment orc = page.fullOrder(control, content.performed() ? content.at() : content.ordered(), content.care())
                .set(2, order);
        page.add("TQ1").set(1, "1").set(9, ROUTINE);
        Segment obr = page.add("OBR")
                .set(2, order)
                .set(
                        4,
                        child
                                ? Text.code(procedure.code(), procedure.name(), procedure.system())
                                : Text.code(procedure.parentCode(), procedure.parentName(), procedure.system()))
                .set(16, Text.staff(content.care().doctor()));
        if (child) {
            orc.set(8, page.order());
            obr.set(29, page.order());
        }
        if (control.equals("PA")) {
            indication(page, content);
        }
        if (content.performed()) {
            obr.set(7, Text.minute(content.at()))
                    .set(22, Text.second(page.filing.sent()))
                    .set(25, "F");
            performed(page, content, child);
        }
    }

    private static void indication(Page page, Examination content) {
        page.add("OBX")
                .set(1, "1")
                .set(2, "TX")
                .set(3, "MS3-04^検査目的^JSHR")
                .set(5, content.indication())
                .set(11, "F");
    }

    private static void performed(Page page, Examination content, boolean child) {
        Procedure procedure = content.procedure();
        if (child) {
            Segment ze1 = page.add("ZE1")
                    .set(1, "1")
                    .set(2, "RS")
                    .set(3, Text.code(procedure.code(), procedure.name(), procedure.system()))
                    .set(4, "1");
            if (procedure.endoscopy()) {
                scope(page, content);
            } else {
                ze1.set(6, "TC-01^EM-01").set(7, Text.staff(content.operator()));
                page.add("ZE2").set(1, "1").set(2, "120^kV").set(3, "200^mA").set(6, "1");
            }
        }
        String number = page.order().substring(page.order().length() - 9);
        page.add("IPC")
                .set(1, "A" + number)
                .set(2, "P" + number)
                .set(3, "1.2.392.99999.1." + page.chart.institution().id() + "." + Long.parseLong(page.order()))
                .set(5, procedure.modality() + "^^DCM");
    }

    private static void scope(Page page, Examination content) {
        observation(
                page,
                1,
                "XCN",
                "DR-02.EM-01^実施医師^JSHR",
                Text.staff(content.care().doctor()));
        observation(page, 2, "TS", "TM-P1^開始時間^JSHR", Text.second(content.at()));
        observation(page, 3, "ZRD", "DE-02^薬品^JSHR", "101682602^リドカインスプレー^HOT9^1^KAI&回&JSHR");
    }

    private static Segment observation(Page page, int set, String type, String code, String value) {
        return page.add("OBX")
                .set(1, set)
                .set(2, type)
                .set(3, code)
                .set(5, value)
                .set(11, "F");
    }

    static void electrocardiogram(Page page, Electrocardiogram content) {
        String item = "9A110000000000001^標準１２誘導心電図^JC10";
        if (content.performed()) {
            page.header("ORU^R01", "ORU_R01");
        } else {
            page.header("OMG^O19", "OMG_O19");
        }
        page.patientWithAddress();
        page.visit(content.care());
        page.fullOrder(
                content.performed() ? "SC" : "NW",
                content.performed() ? content.at() : content.ordered(),
                content.care());
        if (!content.performed()) {
            page.add("TQ1").set(1, "1").set(9, ROUTINE);
        }
        Segment obr = page.add("OBR")
                .set(1, "1")
                .set(2, page.order())
                .set(4, item)
                .set(16, Text.staff(content.care().doctor()));
        if (!content.performed()) {
            observation(page, 1, "TX", "MS3-04^検査目的^JSHR", content.finding());
            return;
        }
        obr.set(7, Text.minute(content.at()))
                .set(22, Text.second(page.filing.sent()))
                .set(25, "F");
        observation(page, 1, "TX", "9A110000000000011^心電図所見^JC10", content.finding())
                .set(4, "1");
        observation(page, 2, "NM", "32769^心拍数^99ECG", Integer.toString(content.rate()))
                .set(4, "2")
                .set(6, "/min^/min^ISO+");
        observation(page, 3, "NM", "59136^ＱＴｃ時間^99ECG", Integer.toString(content.qtc()))
                .set(4, "2")
                .set(6, "ms^ms^ISO+");
    }
}
