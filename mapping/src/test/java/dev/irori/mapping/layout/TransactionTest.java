package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.layout.TransactionHeader.Verb;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionTest {

    private static final String LINE =
            "#SSMIX,2.00,9919999991,0000012345,20240809,OML-11,000000240809101,DEL,73,20240809121000040";

    @Test
    void pathAndName() {
        String text = "2024/TR_20240510083015456_00012.DAT";
        TransactionPath path = TransactionPath.parse(text).orThrow();

        assertThat(path.name()).isEqualTo(new TransactionName(new FileStamp("20240510083015456"), "00012"));
        assertThat(path.disagreements()).isEmpty();
        assertThat(path).hasToString(text);
    }

    @Test
    void aFileInAnotherYearsFolderIsAFinding() {
        TransactionPath path =
                TransactionPath.parse("2023/TR_20240510083015456_00001.DAT").orThrow();

        assertThat(path.disagreements()).extracting(Problem::code).containsExactly("path.other-date");
    }

    @Test
    void filesSortAsTheyWereWritten() {
        assertThat(Stream.of("TR_20240510083015456_10.DAT", "TR_20240510083015456_9.DAT", "TR_20240510083015_1.DAT")
                        .map(name -> TransactionName.parse(name).orThrow())
                        .sorted())
                .hasToString("[TR_20240510083015_1.DAT, TR_20240510083015456_9.DAT, TR_20240510083015456_10.DAT]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', path.depth",
        "TR_20240510083015456_00001.DAT, path.depth",
        "24/TR_20240510083015456_00001.DAT, path.depth",
        "2024/, transaction.name",
        "2024/TR_.DAT, transaction.name",
        "2024/TR_20240510083015456.DAT, transaction.name",
        "2024/TR_20240510083015456_.DAT, transaction.name",
        "2024/TR_20240510083015456_A.DAT, transaction.name",
        "2024/TR_20240510083015456_0000000001.DAT, transaction.name",
        "2024/TR_20240510083015456_00001.TXT, transaction.name",
        "2024/TR_20240510_00001.DAT, name.timestamp",
        "2024/TR_20240510083015456_1_00001.DAT, name.timestamp"
    })
    void otherNamesAreCodedProblems(String path, String code) {
        assertThat(TransactionPath.parse(path).failure().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void headerLine() {
        TransactionHeader header = TransactionHeader.parse(LINE).orThrow();

        assertThat(header)
                .isEqualTo(new TransactionHeader(
                        "2.00",
                        "9919999991",
                        new PatientNumber("0000012345"),
                        ServiceDate.of(LocalDate.of(2024, 8, 9)),
                        "OML-11",
                        "000000240809101",
                        Verb.DEL,
                        "73",
                        new FileStamp("20240809121000040")));
        assertThat(header).hasToString(LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#SSMIX,2.00,9919999991,77,-,ADT-01,999999999999999,INS,-,20240614090000100",
                "#SSMIX,2.00,SEND,77,-,^記録,^99A^18842-5^サマリー,要約^LN,1,INS,-,20240614090000"
            })
    void undatedAndExtendedRecords(String line) {
        assertThat(TransactionHeader.parse(line).orThrow()).hasToString(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | transaction.header",
                "#SSMIX, | transaction.header",
                "#SSMIX,2.00,9919999991,77,-,ADT-01,1,INS,- | transaction.header",
                "MSH,2.00,9919999991,77,-,ADT-01,1,INS,-,20240614090000100 | transaction.header",
                "#SSMIX,,9919999991,77,-,ADT-01,1,INS,-,20240614090000100 | transaction.header",
                "#SSMIX,2.00,,77,-,ADT-01,1,INS,-,20240614090000100 | transaction.header",
                "#SSMIX,2.00,9919999991,,-,ADT-01,1,INS,-,20240614090000100 | name.patient",
                "#SSMIX,2.00,9919999991,77,,ADT-01,1,INS,-,20240614090000100 | name.date",
                "#SSMIX,2.00,9919999991,77,-,,1,INS,-,20240614090000100 | name.type",
                "#SSMIX,2.00,9919999991,77,-,ADT-01,,INS,-,20240614090000100 | name.order",
                "#SSMIX,2.00,9919999991,77,-,ADT-01,1,UPD,-,20240614090000100 | transaction.verb",
                "#SSMIX,2.00,9919999991,77,-,ADT-01,1,INS,,20240614090000100 | name.department",
                "#SSMIX,2.00,9919999991,77,-,ADT-01,1,INS,-,2024 | name.timestamp"
            })
    void otherLinesAreCodedProblems(String line, String code) {
        assertThat(TransactionHeader.parse(line).failure().orElseThrow().code()).isEqualTo(code);
    }

    @Property
    void headersRoundTrip(@ForAll("valid") TransactionHeader header) {
        assertThat(TransactionHeader.parse(header.toString()).orThrow()).isEqualTo(header);
    }

    @Property
    void anyTextEndsInAValueThatPrintsTheSameOrInAProblem(@ForAll("hostile") String text) {
        TransactionHeader.parse(text)
                .asOptional()
                .ifPresent(header -> assertThat(header).hasToString(text));
        TransactionPath.parse(text)
                .asOptional()
                .ifPresent(path -> assertThat(path).hasToString(text));
        TransactionHeader.parse("#SSMIX,2.00," + text);
        TransactionPath.parse("2024/TR_" + text + ".DAT");
    }

    @Test
    void endlessLinesTakeLinearTime() {
        assertTimeoutPreemptively(Hostile.LINEAR, () -> {
            for (String text : Hostile.endless()) {
                assertThat(TransactionHeader.parse(text).failure()).isPresent();
                assertThat(TransactionPath.parse(text).failure()).isPresent();
            }
        });
    }

    @Provide
    Arbitrary<String> hostile() {
        return Hostile.names();
    }

    @Provide
    Arbitrary<TransactionHeader> valid() {
        Arbitrary<String> types = Arbitraries.oneOf(
                Arbitraries.of(DataType.class).map(DataType::folder), Arbitraries.of("^記録,要約^^1^a^LN", "L_1"));
        Arbitrary<String> facilities = Arbitraries.of("9919999991", "SEND", "-");
        return Combinators.combine(
                        facilities,
                        Valid.patients(),
                        Valid.dates(),
                        types,
                        Valid.orders(),
                        Arbitraries.of(Verb.class),
                        Valid.departments(),
                        Valid.stamps())
                .as((facility, patient, date, type, order, verb, department, stamp) ->
                        new TransactionHeader("2.00", facility, patient, date, type, order, verb, department, stamp));
    }
}
