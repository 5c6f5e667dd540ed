package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Content;
import dev.irori.mapping.synth.plan.Content.Dose;
import dev.irori.mapping.synth.plan.Content.Infusion;
import dev.irori.mapping.synth.plan.Content.Infusions;
import dev.irori.mapping.synth.plan.Content.Line;
import dev.irori.mapping.synth.world.Formulary.Coded;
import dev.irori.mapping.synth.world.Formulary.Drug;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prescriptions, infusions and what was given of them. */
final class DrugPages {
    private DrugPages() {}

    static void prescription(Page page, Content.Prescription content) {
        page.header("RDE^O11", "RDE_O11");
        page.patientWithAddress();
        page.visit(content.care());
        String category = content.care().inpatient()
                ? content.discharge() ? "IHP^入院処方^MR9P~DCG^退院処方^MR9P" : "IHP^入院処方^MR9P"
                : "OHP^外来処方^MR9P~OHO^院外処方^MR9P";
        for (Line line : content.lines()) {
            page.fullOrder("NW", content.ordered(), content.care())
                    .set(4, page.codes.group(page.order(), line.rp(), 1));
            encoded(page, line, category);
        }
    }

    /** RXE, TQ1 and RXR of one drug. */
    static void encoded(Page page, Line line, String category) {
        Drug drug = line.drug();
        boolean topical = line.single().isEmpty();
        Segment rxe = page.add("RXE")
                .set(2, page.codes.drug(drug))
                .set(3, topical ? "\"\"" : line.single())
                .set(5, topical ? "\"\"" : unit(drug))
                .set(7, additional(line, "V"))
                .set(10, line.total())
                .set(11, line.totalUnit().equals("G") ? "G^グラム^MR9P" : unit(drug));
        if (!drug.form().equals("TAB")) {
            rxe.set(6, Text.code(drug.form(), drug.formText(), "MR9P"));
        }
        if (!line.daily().isEmpty()) {
            rxe.set(19, line.daily() + "^" + drug.unit() + "&" + drug.unitText() + "&MR9P");
        }
        rxe.set(21, category);
        if (drug.kind().equals("powder")) {
            rxe.set(25, drug.amount()).set(26, "MG^ミリグラム^MR9P");
        }
        rxe.set(27, topical ? "23^外用^JHSP0003" : line.times() > 0 ? "22^頓用^JHSP0003" : "21^内服^JHSP0003");
        timing(page, line);
        page.add("RXR").set(1, Text.code(drug.route(), drug.routeText(), "HL70162"));
    }

    private static void timing(Page page, Line line) {
        String interval = line.additional().stream()
                .filter(c -> c.code().startsWith("I"))
                .map(c -> "~" + c.code() + "&" + c.text() + "&JAMISDP01")
                .collect(Collectors.joining());
        Segment tq1 = page.add("TQ1")
                .set(1, "1")
                .set(3, line.usage().code() + "&" + line.usage().text() + "&JAMISDP01" + interval)
                .set(7, Text.day(line.start()));
        if (line.days() > 0) {
            tq1.set(6, line.days() + "^d");
        }
        if (line.times() > 0) {
            tq1.set(11, "１日２回まで").set(14, line.times());
        }
    }

    private static String additional(Line line, String letter) {
        return line.additional().stream()
                .filter(c -> c.code().startsWith(letter))
                .map(c -> Text.code(c.code(), c.text(), "JAMISDP01"))
                .collect(Collectors.joining("~"));
    }

    private static String unit(Drug drug) {
        return Text.code(drug.unit(), drug.unitText(), "MR9P");
    }

    static void given(Page page, Content.Given content) {
        page.header("RAS^O17", "RAS_O17");
        page.patient();
        page.visit(content.care());
        List<Integer> groups = content.doses().stream().map(Dose::rp).distinct().toList();
        for (int rp : groups) {
            page.fullOrder("NW", content.ordered(), content.care()).set(4, page.codes.group(page.order(), rp, 1));
            int counter = 0;
            for (Dose dose : content.doses()) {
                if (dose.rp() == rp) {
                    administered(page, content, dose, ++counter);
                }
            }
        }
    }

    private static void administered(Page page, Content.Given content, Dose dose, int counter) {
        page.add("RXA")
                .set(1, "0")
                .set(2, counter)
                .set(3, Text.minute(dose.at()))
                .set(4, Text.minute(dose.at()))
                .set(5, page.codes.drug(dose.drug()))
                .set(6, dose.amount())
                .set(7, unit(dose.drug()))
                .set(10, Text.staff(content.nurse()))
                .set(11, Text.bed(content.care().bed()))
                .set(20, dose.completion())
                .set(22, Text.second(dose.at().plusMinutes(6)));
        page.add("RXR").set(1, Text.code(dose.drug().route(), dose.drug().routeText(), "HL70162"));
    }

    static void infusionOrder(Page page, Infusions content) {
        page.header("RDE^O11", "RDE_O11");
        page.patientWithAddress();
        page.visit(content.care());
        for (Infusion bag : content.infusions()) {
            page.fullOrder("NW", content.ordered(), content.care())
                    .set(4, page.codes.group(page.order(), bag.rp(), bag.administration()));
            page.add("RXE")
                    .set(2, "00^一般^JHSI0002")
                    .set(3, bag.volume())
                    .set(5, "ML^ミリリットル^MR9P")
                    .set(6, "INJ^注射剤^MR9P")
                    .set(15, Text.day(content.ordered().toLocalDate()) + "-00" + bag.administration())
                    .set(21, "IHP^入院処方^MR9P")
                    .set(23, bag.rate())
                    .set(24, "mL/h^ミリリットル毎時^ISO+")
                    .set(42, content.care().bed().ward() + "^^^^^N");
            page.add("TQ1").set(1, "1").set(7, Text.minute(bag.start())).set(8, Text.minute(bag.end()));
            page.add("RXR").set(1, "IV^静脈内^HL70162").set(3, "IVP^点滴ポンプ^HL70164");
            component(page, "B", bag.base());
            bag.additives().forEach(drug -> component(page, "A", drug));
        }
    }

    private static void component(Page page, String type, Drug drug) {
        page.add("RXC")
                .set(1, type)
                .set(2, page.codes.component(drug))
                .set(3, "1")
                .set(4, unit(drug));
    }

    static void infusionGiven(Page page, Infusions content) {
        page.header("RAS^O17", "RAS_O17");
        page.patient();
        page.visit(content.care());
        for (Infusion bag : content.infusions()) {
            page.fullOrder("NW", content.ordered(), content.care())
                    .set(4, page.codes.group(page.order(), bag.rp(), bag.administration()));
            List<Drug> drugs = new ArrayList<>();
            drugs.add(bag.base());
            drugs.addAll(bag.additives());
            int counter = 0;
            for (Drug drug : drugs) {
                page.add("RXA")
                        .set(1, "0")
                        .set(2, ++counter)
                        .set(3, Text.second(bag.start()))
                        .set(4, Text.second(bag.end()))
                        .set(5, page.codes.component(drug))
                        .set(6, "1")
                        .set(7, unit(drug))
                        .set(10, Text.staff(content.nurse()))
                        .set(11, Text.bed(content.care().bed()))
                        .set(12, bag.rate() + "mL/h")
                        .set(20, "CP")
                        .set(22, Text.second(bag.end().plusMinutes(3)));
            }
            page.add("RXR").set(1, "IV^静脈内^HL70162").set(3, "IVP^点滴ポンプ^HL70164");
        }
    }

    static void meal(Page page, Content.Meal content) {
        page.header("OMD^O03", "OMD_O03");
        page.patient();
        page.visit(content.care());
        page.order("NW", content.ordered(), content.care())
                .set(10, Text.staff(page.chart.institution().clerk()));
        page.add("TQ1")
                .set(1, "1")
                .set(3, "TID&１日３回&HL70335")
                .set(7, Text.hour(content.first()))
                .set(9, "R^ルーチン^HL70485");
        Coded diet = content.diet();
        page.add("ODS")
                .set(1, "D")
                .set(3, Text.code(diet.code(), diet.text(), "99M01"))
                .set(4, content.remark());
    }
}
