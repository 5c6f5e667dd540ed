package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Care;
import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Content.Culture;
import dev.irori.mapping.synth.plan.Content.Laboratory;
import dev.irori.mapping.synth.plan.Content.Panel;
import dev.irori.mapping.synth.plan.Content.Result;
import dev.irori.mapping.synth.plan.Content.Specimen;
import dev.irori.mapping.synth.world.Formulary.LabTest;
import java.time.LocalDateTime;

/** Laboratory orders, their reports, and cultures. */
final class LabPages {
    private static final String ORGANISM = "6B010000001774214^培養同定菌名^JC10";
    private static final String QUANTITY = "6B010000001774212^培養同定菌量^JC10";

    private static final String CULTURE = "6B010000001774200^培養同定（一般細菌）^JC10";

    private LabPages() {}

    static void order(Page page, Laboratory content) {
        page.header("OML^O33", "OML_O33");
        page.patient();
        page.visit(content.care());
        int set = 0;
        for (Specimen specimen : content.specimens()) {
            specimen(page, ++set, specimen.id(), specimen.material(), specimen.materialText(), specimen.collected());
            int request = 0;
            for (Panel panel : specimen.panels()) {
                page.fullOrder("NW", content.ordered(), content.care()).set(5, page.cancels() ? "CA" : "SC");
                page.add("TQ1")
                        .set(1, "1")
                        .set(7, Text.day(content.ordered().toLocalDate()))
                        .set(9, "R^ルーチン^HL70485");
                request(page, ++request, panel.section() + "^" + panel.sectionText() + "^99O03", content.care());
                int item = 0;
                for (Result result : panel.results()) {
                    page.add("OBX")
                            .set(1, ++item)
                            .set(3, page.codes.test(result.test()))
                            .set(11, "O");
                }
            }
        }
    }

    static void report(Page page, Laboratory content) {
        page.header("OUL^R22", "OUL_R22");
        page.patient();
        page.visit(content.care());
        int set = 0;
        for (Specimen specimen : content.specimens()) {
            specimen(page, ++set, specimen.id(), specimen.material(), specimen.materialText(), specimen.collected());
            int request = 0;
            for (Panel panel : specimen.panels()) {
                boolean preliminary =
                        panel.results().stream().anyMatch(r -> r.status().equals("P"));
                request(page, ++request, panel.section() + "^" + panel.sectionText() + "^99O03", content.care())
                        .set(7, Text.minute(specimen.collected()))
                        .set(22, Text.second(content.reported()));
                status(page, content.reported(), content.care(), preliminary ? "IP" : "CM");
                int item = 0;
                for (Result result : panel.results()) {
                    result(page, ++item, result, specimen.collected());
                }
            }
        }
    }

    private static void specimen(Page page, int set, String id, String material, String text, LocalDateTime collected) {
        page.add("SPM")
                .set(1, set)
                .set(2, id)
                .set(4, Text.code(material, text, "JC10"))
                .set(17, Text.minute(collected));
    }

    private static Segment request(Page page, int set, String item, Care care) {
        return page.add("OBR").set(1, set).set(2, page.order()).set(4, item).set(16, Text.staff(care.doctor()));
    }

    private static void status(Page page, LocalDateTime reported, Care care, String status) {
        page.fullOrder("SC", reported, care).set(5, page.cancels() ? "CA" : status);
    }

    private static void result(Page page, int set, Result result, LocalDateTime collected) {
        LabTest test = result.test();
        page.add("OBX")
                .set(1, set)
                .set(2, isNumber(result.value()) ? "NM" : "ST")
                .set(3, page.codes.test(test))
                .set(5, result.value())
                .set(6, page.codes.unit(test.unit()))
                .set(7, range(test))
                .set(8, result.flag())
                .set(11, result.status())
                .set(14, Text.minute(collected));
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    private static String range(LabTest test) {
        if (test.qualitative()) {
            return test.key().equals("hcg") ? "" : "(-)";
        }
        if (test.low().isEmpty()) {
            return test.high().isEmpty() ? "" : "<" + test.high();
        }
        return test.high().isEmpty() ? ">" + test.low() : test.low() + "-" + test.high();
    }

    static void cultureOrder(Page page, Culture content) {
        page.header("OML^O33", "OML_O33");
        page.patient();
        page.visit(content.care());
        specimen(page, 1, content.specimen(), "017", "血液（含むその他）", content.collected());
        page.fullOrder("NW", content.ordered(), content.care()).set(5, page.cancels() ? "CA" : "SC");
        page.add("TQ1")
                .set(1, "1")
                .set(7, Text.day(content.ordered().toLocalDate()))
                .set(9, "R^ルーチン^HL70485");
        request(page, 1, CULTURE, content.care());
        page.add("OBX").set(1, "1").set(3, CULTURE).set(11, "O");
    }

    static void culture(Page page, Culture content) {
        page.header("OUL^R22", "OUL_R22");
        page.patient();
        page.visit(content.care());
        specimen(page, 1, content.specimen(), "017", "血液（含むその他）", content.collected());
        String collected = Text.minute(content.collected());
        request(page, 1, CULTURE, content.care()).set(7, collected).set(22, Text.second(content.reported()));
        status(
                page,
                content.reported(),
                content.care(),
                content.susceptibilities().isEmpty() ? "IP" : "CM");
        if (content.organism().isEmpty()) {
            observation(page, 1, "ST", ORGANISM, "1", "陰性", collected);
            return;
        }
        var organism = content.organism().get(0);
        observation(page, 1, "CWE", ORGANISM, "1", Text.code(organism.code(), organism.text(), "JANIS"), collected)
                .set(8, "A");
        observation(page, 2, "ST", QUANTITY, "1", content.quantity(), collected).set(8, "A");
        susceptibilities(page, content, organism.text(), collected);
    }

    private static void susceptibilities(Page page, Culture content, String organism, String collected) {
        if (content.susceptibilities().isEmpty()) {
            return;
        }
        request(page, 2, "6C010000008076200^薬剤感受性検査ＭＩＣ^JC10", content.care())
                .set(7, collected)
                .set(22, Text.second(content.reported()))
                .set(26, "6B010000001774214&培養同定菌名&JC10^1^" + organism);
        status(page, content.reported(), content.care(), "CM");
        int set = 0;
        for (Content.Susceptibility tested : content.susceptibilities()) {
            String code = Text.code(tested.drug().code(), tested.drug().text(), "JC10");
            String type = isNumber(tested.concentration()) ? "NM" : "ST";
            observation(page, ++set, type, code, "", tested.concentration(), collected)
                    .set(6, "ug/mL^ug/mL^ISO+")
                    .set(8, tested.judgement());
        }
    }

    private static Segment observation(
            Page page, int set, String type, String code, String sub, String value, String collected) {
        return page.add("OBX")
                .set(1, set)
                .set(2, type)
                .set(3, code)
                .set(4, sub)
                .set(5, value)
                .set(11, "F")
                .set(14, collected);
    }
}
