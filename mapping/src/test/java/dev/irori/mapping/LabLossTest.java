package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No value that a laboratory wrote is missing from what its file becomes: as value, as text, or as note. */
class LabLossTest {

    /** One row as written; a marker makes each value the only one of its kind. */
    record Row(String type, String item, String value, String unit, String flag, String status, String subId) {
        String segment(int set) {
            return "OBX|" + set + '|' + type + '|' + item + '|' + subId + '|' + value + '|' + unit + "||" + flag + "|||"
                    + status + '\r';
        }

        /** What a laboratory took back about its own words is gone. */
        boolean isWithdrawnComment() {
            return item.contains("&") && (status.equals("D") || status.equals("W"));
        }
    }

    @Property(tries = 500)
    void everyValueOfAReportIsFound(@ForAll("reports") List<List<Row>> report) {
        check("OML-11", report);
    }

    @Property(tries = 200)
    void everyValueGivenWithAnOrderIsFound(@ForAll("reports") List<List<Row>> order) {
        check("OML-01", order);
    }

    private static void check(String type, List<List<Row>> report) {
        StringBuilder message = new StringBuilder("MSH|^~\\&|H|9919999991|||20240510113000||OUL^R22^OUL_R22|1|P|2.5\r"
                + "PID|0001||0000012345\rSPM|1|S1||017^血液^JC10|||||||||||||202405100850\r");
        List<Row> written = new ArrayList<>();
        int marker = 1000;
        for (List<Row> rows : report) {
            message.append("OBR|1|000000240510100||E002^生化学的検査^99O03\rORC|SC|000000240510100|||CM\r");
            for (Row row : rows) {
                Row marked = new Row(
                        row.type,
                        row.item,
                        row.value.replace("#", Integer.toString(++marker)),
                        row.unit,
                        row.flag,
                        row.status,
                        row.subId);
                written.add(marked);
                message.append(marked.segment(written.size()));
            }
        }
        String found = text(LabIdentityTest.map(type, message.toString()));
        for (Row row : written) {
            if (!row.isWithdrawnComment()) {
                assertThat(found).as(row.segment(0)).contains(words(row));
            }
        }
    }

    /** The part of a value that a reader would look for. */
    private static String words(Row row) {
        String[] parts = row.value.strip().split("\\^", -1);
        return parts.length > 1 && !parts[1].isEmpty() ? parts[1].strip() : parts[0].strip();
    }

    private static String text(MappedFile file) {
        StringBuilder all = new StringBuilder();
        file.resources()
                .forEach(it ->
                        all.append(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(it.resource())));
        return all.toString();
    }

    @Provide
    Arbitrary<List<List<Row>>> reports() {
        return rows().list().ofMinSize(0).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Row> rows() {
        Arbitrary<String> types = Arbitraries.of("NM", "ST", "CWE", "TX", "SN", "");
        Arbitrary<String> items = Arbitraries.of(
                "3B035000002327201^AST^JC10^10207^ＡＳＴ^99L01",
                "10208^ＡＬＴ^99L01^3B045000002327201^ALT^JC10",
                "19999^院内^99L01",
                "^名称のみ^",
                "3B035000002327201&TCM^コメント^JC10",
                "E002&IMP^判定^99L01",
                "6B010000001774214^培養同定菌名^JC10",
                "6B010000001774212^培養同定菌量^JC10",
                "6C010604708076205^PIPC^JC10",
                "6C010000008076201^薬剤名^JC10");
        Arbitrary<String> values = Arbitraries.of(
                "#",
                "#.5",
                "<#",
                "#以上",
                "＞#",
                "(#+)",
                "  #-",
                "#+(300)",
                "#,5",
                "-#",
                "+#",
                "0#",
                "#^E.coli#^JANIS",
                "#^大腸菌#^99B",
                "所見# あり");
        return Combinators.combine(
                        types,
                        items,
                        values,
                        Arbitraries.of("", "U/L", "mg/dL^mg/dL^ISO+", "RLU^^99U"),
                        Arbitraries.of("", "H", "S", "*"),
                        Arbitraries.of("F", "P", "C", "", "X", "D", "O", "I"),
                        Arbitraries.of("", "1", "2"))
                .as(Row::new);
    }
}
