package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Content.ProblemList;
import dev.irori.mapping.synth.plan.Problem;
import dev.irori.mapping.synth.world.Formulary.Disease;

/** The problem list: every problem of the patient in one message. */
final class ProblemPages {
    private ProblemPages() {}

    static void list(Page page, ProblemList content) {
        page.header("PPR^ZD1", "PPR_ZD1");
        page.patient();
        for (Problem problem : content.problems()) {
            problem(page, problem, content);
        }
    }

    private static void problem(Page page, Problem problem, ProblemList content) {
        Disease disease = problem.disease();
        boolean resolved = problem.resolvedBy(content.asOf());
        String setting = problem.care().inpatient() ? "H^入院時^JHSD0004" : "O^外来時^JHSD0004";
        Segment prb = page.add("PRB")
                .set(1, "AD")
                .set(2, Text.day(content.asOf()))
                .set(3, page.codes.disease(disease, problem.uncoded()))
                .set(4, problem.id())
                .set(7, Text.day(problem.established()))
                .set(10, (problem.uncoded() ? "^^" : disease.icd10() + "^^I10") + "^" + setting + "^2013")
                .set(14, resolved ? "F^完全に回復^HL70241" : "N^回復せず^HL70241")
                .set(15, Text.day(content.asOf()))
                .set(16, Text.day(problem.onset()))
                .set(18, problem.main() ? "1^主診断^JHSD0007" : "2^副診断^JHSD0007")
                .set(25, confidentiality(page, disease));
        problem.resolved().filter(day -> resolved).ifPresent(day -> prb.set(9, Text.day(day)));
        if (problem.suspected()) {
            prb.set(13, "1^疑いあり^JHSD0005");
        }
        if (!problem.uncoded() && page.codes.mapped(disease)) {
            page.add("ZPR")
                    .set(2, Text.code(disease.number(), disease.name(), "MDCDX2"))
                    .set(5, Text.code(disease.exchange(), disease.name(), "MDCDX2"));
        }
        page.order("NW", problem.established().atTime(9, 0), problem.care())
                .set(2, problem.id())
                .set(29, problem.care().inpatient() ? "I^入院患者オーダ^HL70482" : "O^外来患者オーダ^HL70482");
    }

    private static String confidentiality(Page page, Disease disease) {
        String level =
                page.chart.person().vip() && disease.confidentiality().equals("U") ? "VIP" : disease.confidentiality();
        String text = switch (level) {
            case "R" -> "限定";
            case "PSY" -> "精神科";
            case "HIV" -> "ＨＩＶ";
            case "VIP" -> "要人";
            default -> "通常";
        };
        return Text.code(level, text, "HL70177");
    }
}
