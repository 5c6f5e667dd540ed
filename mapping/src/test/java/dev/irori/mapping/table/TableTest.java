package dev.irori.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {
    private static final String PLAIN = "code ja en";
    private static final String MAPPED = "code ja en target";

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyTableIsWhole(Table table) {
        Set<String> codes = new HashSet<>();

        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(codes.add(row.code())).as("%s is unique", row.code()).isTrue();
            assertThat(row.japanese()).isNotEmpty();
            assertThat(row.english()).isNotEmpty();
            assertThat(table.row(' ' + row.code() + ' ')).contains(row);
        });
        assertThat(table.columns().contains("target"))
                .isEqualTo(!table.targetSystem().isEmpty());
        assertThat(table.row("no such code")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyTableNamesItsSource(Table table) throws IOException {
        try (InputStream in = Table.class.getResourceAsStream(table.resource())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("# source: ");
        }
    }

    @Test
    void sex() {
        shape(Table.SEX, MAPPED, 6);
        rows(Table.SEX, "M male", "F female", "O other", "U unknown", "A other", "N unknown");
    }

    @Test
    void event() {
        shape(Table.EVENT, MAPPED + " location", 19);
        rows(
                Table.EVENT,
                "A01 in-progress",
                "A03 finished",
                "A04 arrived",
                "A14 planned",
                "A27 cancelled",
                "A11 cancelled");
        rows(
                Table.EVENT,
                "A21 onleave",
                "A22 in-progress",
                "A52 in-progress",
                "A53 onleave",
                "A13 in-progress",
                "A16 -");
        assertThat(Table.EVENT.row("A03").orElseThrow().cell("location")).contains("completed");
    }

    @Test
    void reportStatus() {
        shape(Table.REPORT_STATUS, MAPPED, 11);
        rows(
                Table.REPORT_STATUS,
                "F final",
                "C corrected",
                "P preliminary",
                "A partial",
                "S registered",
                "X cancelled");
    }

    @Test
    void patientClass() {
        shape(Table.PATIENT_CLASS, MAPPED, 9);
        rows(Table.PATIENT_CLASS, "I IMP", "O AMB", "E EMER", "P PRENC", "U -", "R -");
    }

    @Test
    void orderStatus() {
        shape(Table.ORDER_STATUS, MAPPED + " medication", 9);
        rows(Table.ORDER_STATUS, "CM completed", "CA revoked", "DC revoked", "HD on-hold", "IP active", "SC active");
        assertThat(Table.ORDER_STATUS.row("DC").orElseThrow().cell("medication"))
                .contains("stopped");
    }

    @Test
    void relationship() {
        shape(Table.RELATIONSHIP, MAPPED + " coverage", 32);
        rows(Table.RELATIONSHIP, "SEL ONESELF", "SPO SPS", "MTH MTH", "FTH FTH", "CHD CHILD", "PAR PRN", "UNK -");
        assertThat(Table.RELATIONSHIP.row("SEL").orElseThrow().cell("coverage")).contains("self");
    }

    @Test
    void department() {
        shape(Table.DEPARTMENT, PLAIN, 89);
        names(Table.DEPARTMENT, "01 内科", "73 糖尿病内科", "7A 消化器外科", "06 消化器科", "8E 薬剤部", "9Z その他", "021 精神科・心の診療科");
    }

    @Test
    void flag() {
        shape(Table.FLAG, MAPPED, 30);
        rows(Table.FLAG, "H H", "L L", "HH HH", "LL LL", "AA AA", "A A", "N N", "S S", "I I", "R R");
    }

    @Test
    void resultStatus() {
        shape(Table.RESULT_STATUS, MAPPED + " report absent", 12);
        rows(
                Table.RESULT_STATUS,
                "F final",
                "P preliminary",
                "C corrected",
                "R preliminary",
                "S preliminary",
                "I registered");
        rows(Table.RESULT_STATUS, "U final", "X cancelled", "D entered-in-error", "W entered-in-error", "O -");
        assertThat(Table.RESULT_STATUS.row("X").orElseThrow().cell("absent")).contains("not-performed");
        assertThat(Table.RESULT_STATUS.row("F").orElseThrow().cell("absent")).isEmpty();
        assertThat(Table.RESULT_STATUS.row(""))
                .as("an empty OBX-11 is for the rule to call unknown")
                .isEmpty();
    }

    @Test
    void discharge() {
        shape(Table.DISCHARGE, MAPPED + " deceased", 31);
        rows(Table.DISCHARGE, "01 home", "07 aadvice", "20 exp", "29 exp", "30 -", "40 exp", "42 exp");
        assertThat(Table.DISCHARGE.rows().stream()
                        .filter(row -> row.cell("deceased").isPresent())
                        .map(Row::code))
                .containsExactly("20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "40", "41", "42");
    }

    @Test
    void orderControl() {
        shape(Table.ORDER_CONTROL, MAPPED + " medication", 26);
        rows(Table.ORDER_CONTROL, "NW active", "CA revoked", "OC revoked", "DC revoked", "SC -", "RE -");
        assertThat(medication("NW")).contains("completed");
        assertThat(medication("CA")).contains("cancelled");
        assertThat(medication("OC")).contains("cancelled");
        assertThat(medication("DC")).contains("stopped");
    }

    private static Optional<String> medication(String control) {
        return Table.ORDER_CONTROL.row(control).orElseThrow().cell("medication");
    }

    @Test
    void allergyType() {
        shape(Table.ALLERGY_TYPE, MAPPED, 8);
        rows(
                Table.ALLERGY_TYPE,
                "DA medication",
                "FA food",
                "EA environment",
                "LA environment",
                "AA biologic",
                "MC -",
                "MA -");
    }

    @Test
    void allergySeverity() {
        shape(Table.ALLERGY_SEVERITY, MAPPED, 4);
        rows(Table.ALLERGY_SEVERITY, "SV severe", "MO moderate", "MI mild", "U -");
    }

    @Test
    void route() {
        shape(Table.ROUTE, MAPPED, 47);
        rows(Table.ROUTE, "PO PO", "IV IV", "AP AP");
        names(Table.ROUTE, "PO 口", "IV 静脈内", "AP 外用");
    }

    @Test
    void device() {
        shape(Table.DEVICE, PLAIN, 9);
        names(Table.DEVICE, "IVP 点滴ポンプ");
    }

    @Test
    void componentType() {
        shape(Table.COMPONENT_TYPE, PLAIN, 2);
        names(Table.COMPONENT_TYPE, "B 基剤", "A 添加薬剤");
    }

    @Test
    void confidentiality() {
        shape(Table.CONFIDENTIALITY, MAPPED + " sensitivity", 10);
        rows(Table.CONFIDENTIALITY, "U N", "R R", "V V", "VIP R", "EMP R", "UWM R", "PSY R", "AID R", "HIV R", "ETH R");
        assertThat(sensitivities()).containsExactly("VIP CEL", "EMP EMP", "PSY PSY", "AID HIV", "HIV HIV", "ETH ETH");
    }

    private static List<String> sensitivities() {
        return Table.CONFIDENTIALITY.rows().stream()
                .flatMap(row -> row.cell("sensitivity").map(label -> row.code() + ' ' + label).stream())
                .collect(Collectors.toList());
    }

    @Test
    void telecomUse() {
        shape(Table.TELECOM_USE, MAPPED, 9);
        rows(Table.TELECOM_USE, "PRN home", "WPN work", "PRS mobile", "EMR -");
    }

    @Test
    void outcome() {
        shape(Table.OUTCOME, MAPPED + " abatement dated", 7);
        rows(Table.OUTCOME, "F resolved", "R active", "N active", "W active", "S inactive", "D inactive", "U active");
        assertThat(Table.OUTCOME.rows().stream()
                        .filter(row -> row.cell("abatement").isPresent())
                        .map(row -> row.code() + ' ' + row.cell("dated").orElseThrow()))
                .as("not recovered never abates, whatever PRB-9 says")
                .containsExactly("F resolved", "U inactive");
    }

    @Test
    void problemAction() {
        shape(Table.PROBLEM_ACTION, PLAIN, 7);
        names(Table.PROBLEM_ACTION, "AD 追加", "DE 削除");
    }

    @Test
    void completion() {
        shape(Table.COMPLETION, MAPPED, 4);
        rows(Table.COMPLETION, "CP completed", "PA completed", "RE not-done", "NA not-done");
    }

    @Test
    void action() {
        shape(Table.ACTION, PLAIN, 4);
        names(Table.ACTION, "A 追加", "D 削除", "U 更新", "X 変更なし");
    }

    @Test
    void representation() {
        shape(Table.REPRESENTATION, MAPPED, 3);
        rows(Table.REPRESENTATION, "I IDE", "P SYL", "A ABC");
    }

    @Test
    void orderType() {
        shape(Table.ORDER_TYPE, PLAIN, 2);
        names(Table.ORDER_TYPE, "I 入院患者オーダ", "O 外来患者オーダ");
    }

    @Test
    void priority() {
        shape(Table.PRIORITY, MAPPED, 7);
        rows(Table.PRIORITY, "S stat", "A asap", "R routine", "P -");
    }

    @Test
    void insurancePlan() {
        shape(Table.INSURANCE_PLAN, PLAIN + " kind", 50);
        names(Table.INSURANCE_PLAN, "06 組合管掌健康保険", "C0 国民健康保険", "54 難病法による特定医療", "OE 自費");
        assertThat(Table.INSURANCE_PLAN.row("06").orElseThrow().cell("kind")).contains("MI");
        assertThat(Table.INSURANCE_PLAN.row("54").orElseThrow().cell("kind")).contains("PE");
    }

    @Test
    void insuranceType() {
        shape(Table.INSURANCE_TYPE, PLAIN, 53);
        names(Table.INSURANCE_TYPE, "01 北海道", "13 東京都", "22 静岡県", "47 沖縄県", "K2 任意継続");
    }

    @Test
    void diagnosisType() {
        shape(Table.DIAGNOSIS_TYPE, MAPPED, 6);
        rows(Table.DIAGNOSIS_TYPE, "H encounter-diagnosis", "L encounter-diagnosis", "O problem-list-item", "F -");
    }

    @Test
    void suspicion() {
        shape(Table.SUSPICION, MAPPED, 1);
        rows(Table.SUSPICION, "1 provisional");
    }

    @Test
    void diagnosisRank() {
        shape(Table.DIAGNOSIS_RANK, PLAIN, 2);
        names(Table.DIAGNOSIS_RANK, "1 主診断", "2 副診断");
    }

    @Test
    void drugKind() {
        shape(Table.DRUG_KIND, PLAIN + " prn", 4);
        names(Table.DRUG_KIND, "21 内服", "22 頓用", "23 外用", "24 自己注射");
        assertThat(Table.DRUG_KIND.row("22").orElseThrow().cell("prn")).contains("Y");
    }

    @Test
    void injectionCategory() {
        shape(Table.INJECTION_CATEGORY, PLAIN, 9);
        names(Table.INJECTION_CATEGORY, "00 一般", "06 予防接種", "07 抗がん剤");
    }

    @Test
    void drugForm() {
        shape(Table.DRUG_FORM, PLAIN, 10);
        names(Table.DRUG_FORM, "TAB 錠剤", "INJ 注射剤");
    }

    @Test
    void drugUnit() {
        shape(Table.DRUG_UNIT, PLAIN, 79);
        names(Table.DRUG_UNIT, "TAB 錠", "HON 本", "AMP アンプル", "VIL バイアル", "MG ｍｇ", "PAIR 組");
    }

    @Test
    void drugCategory() {
        shape(Table.DRUG_CATEGORY, PLAIN, 9);
        names(Table.DRUG_CATEGORY, "OHP 外来処方", "OHO 院外処方", "DCG 退院処方");
    }

    @Test
    void material() {
        shape(Table.MATERIAL, PLAIN, 85);
        names(Table.MATERIAL, "023 血清", "022 血漿", "019 全血（添加物入り）", "061 喀痰", "080 菌株", "099 その他の材料");
    }

    @Test
    void vital() {
        shape(Table.VITAL, MAPPED + " category focus", 8);
        rows(Table.VITAL, "9N001000000000001 31000298", "9N006000000000001 31000297", "9A751000000000001 -");
        assertThat(Table.VITAL.rows())
                .allSatisfy(row -> assertThat(CodeForm.JLAC10.fits(row.code())).isTrue());
    }

    private static void shape(Table table, String columns, int rows) {
        assertThat(table.columns()).isEqualTo(Arrays.asList(columns.split(" ", -1)));
        assertThat(table.rows()).hasSize(rows);
    }

    /** Each "code target", with "-" for no target. */
    private static void rows(Table table, String... expected) {
        assertThat(Arrays.stream(expected)
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .map(code -> code
                                + ' '
                                + table.row(code).orElseThrow().target().orElse("-")))
                .containsExactly(expected);
    }

    private static void names(Table table, String... expected) {
        assertThat(Arrays.stream(expected)
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .map(code -> code + ' ' + table.row(code).orElseThrow().japanese()))
                .containsExactly(expected);
    }
}
