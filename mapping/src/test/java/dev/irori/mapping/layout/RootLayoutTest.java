package dev.irori.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.RecordKey;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.layout.MergeMap.Merge;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootLayoutTest {

    private static final InstitutionId HOSPITAL = new InstitutionId("9919999991");
    private static final Namespace NAMESPACE = new Namespace("his");
    private static final RootLayout ROOT = RootLayout.of(HOSPITAL, NAMESPACE);

    @Test
    void theKeyOfAnOrder() {
        RecordKey key = ROOT.key(standard("0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1"));

        assertThat(key)
                .isEqualTo(new RecordKey(
                        patient("0000012345"),
                        ServiceDate.of(LocalDate.of(2024, 5, 10)),
                        "OML-11",
                        "000000240510100",
                        ""));
    }

    @Test
    void timeDepartmentAndFlagTellVersionsApartNotRecords() {
        assertThat(ROOT.key(standard("77_20240510_OML-11_1_20240510113000020_73_1")))
                .isEqualTo(ROOT.key(standard("77_20240510_OML-11_1_20240511113000020_09_2")));
    }

    @Test
    void twoDepartmentsOnOneDayAreTwoVisits() {
        RecordKey one = ROOT.key(standard("77_20240510_ADT-12_999999999999999_20240510083200000_73_1"));
        RecordKey other = ROOT.key(standard("77_20240510_ADT-12_999999999999999_20240510101500000_09_1"));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.department()).isEqualTo("73");
        assertThat(other.department()).isEqualTo("09");
    }

    @ParameterizedTest
    @CsvSource({"ADT-22", "ADT-31", "ADT-32", "ADT-42", "ADT-52"})
    void noOtherEventHasADepartmentInItsKey(String type) {
        assertThat(ROOT.key(standard("77_20240510_" + type + "_999999999999999_20240510083200000_73_1")))
                .isEqualTo(ROOT.key(standard("77_20240510_" + type + "_999999999999999_20240510093200000_09_1")));
    }

    @Test
    void theFolderNamesThePatient() {
        StandardPath path = StandardPath.parse(
                        "000/000/0000001/20000401/ADT-31/9999013_20110630_OMP-11_123_20110701113813225_01_1")
                .orThrow();

        RecordKey key = ROOT.key(path);

        assertThat(key.patient()).isEqualTo(patient("0000001"));
        assertThat(key.date()).hasToString("20110630");
        assertThat(key.type()).isEqualTo("OMP-11");
    }

    @Test
    void theTransactionLogSpeaksOfTheSameRecords() {
        TransactionHeader header = TransactionHeader.parse(
                        "#SSMIX,2.00,9919999991,77,20240510,ADT-12,999999999999999,INS,73,20240510083200000")
                .orThrow();

        assertThat(ROOT.key(header))
                .isEqualTo(ROOT.key(standard("77_20240510_ADT-12_999999999999999_20240510083200000_73_1")));
    }

    @Test
    void aDocumentIsOneRecordHoweverItsNameIsStored() {
        String name = "77_20240510_^ガーゼ交換^^34108-1^記録^LN_1_20240510123000000_73_1";
        ContentFolder together = ContentFolder.parse(name).orThrow();
        ContentFolder apart = ContentFolder.parse(Normalizer.normalize(name, Normalizer.Form.NFD))
                .orThrow();
        ContentFolder sixParts = ContentFolder.parse(name.replace("_73_", "_")).orThrow();

        assertThat(together).isNotEqualTo(apart);
        assertThat(ROOT.key(together)).isEqualTo(ROOT.key(apart)).isEqualTo(ROOT.key(sixParts));
    }

    @Test
    void oneRecordInTheOldAndTheNewVendorsStoreHasOneKey() {
        RootLayout oldStore = new RootLayout(
                HOSPITAL,
                NAMESPACE,
                PadRule.zeros(10),
                new MigrationMap(Map.of(new PatientNumber("A0071"), new PatientNumber("0000012345"))));
        RootLayout newStore = new RootLayout(HOSPITAL, NAMESPACE, PadRule.zeros(10), MigrationMap.NONE);

        assertThat(oldStore.key(standard("A0071_20240510_OML-11_000000240510100_20240510113000020_73_1")))
                .isEqualTo(newStore.key(standard("0000012345_20240510_OML-11_000000240510100_20240510113000020_73_1")));
    }

    @Test
    void aMigrationIsAppliedOnceBecauseOldAndNewNumbersOverlap() {
        RootLayout root = new RootLayout(
                HOSPITAL,
                NAMESPACE,
                PadRule.AS_WRITTEN,
                new MigrationMap(Map.of(
                        new PatientNumber("100"), new PatientNumber("200"),
                        new PatientNumber("200"), new PatientNumber("300"))));

        assertThat(root.patient(new PatientNumber("100"))).isEqualTo(patient("200"));
        assertThat(root.patient(new PatientNumber("200"))).isEqualTo(patient("300"));
        assertThat(root.patient(new PatientNumber("300"))).isEqualTo(patient("300"));
    }

    @Test
    void aMigrationListMayOmitThePadding() {
        RootLayout root = new RootLayout(
                HOSPITAL,
                NAMESPACE,
                PadRule.zeros(8),
                new MigrationMap(Map.of(new PatientNumber("00000071"), new PatientNumber("12345"))));

        assertThat(root.patient(new PatientNumber("71"))).isEqualTo(patient("00012345"));
        assertThat(root.patient(new PatientNumber("0000000071"))).isEqualTo(patient("00012345"));
    }

    @Test
    void aMergeLeavesKeysAlone() {
        PatientKey retired = patient("0000000071");
        PatientKey surviving = patient("0000012345");
        MergeMap merges = MergeMap.of(List.of(new Merge(retired, surviving, ServiceDate.UNDATED)));

        assertThat(ROOT.key(standard("0000000071_20240510_OML-11_1_20240510113000020_73_1"))
                        .patient())
                .isEqualTo(retired);
        assertThat(merges.retiring(retired)).map(Merge::surviving).contains(surviving);
        assertThat(merges.retiring(surviving)).isEmpty();
        assertThat(merges.survivedBy(surviving)).extracting(Merge::retired).containsExactly(retired);
        assertThat(merges.survivedBy(retired)).isEmpty();
    }

    @Test
    void mergesChainButNeverForkCircleOrLeaveTheNamespace() {
        Merge ab = new Merge(patient("1"), patient("2"), ServiceDate.UNDATED);
        Merge bc = new Merge(patient("2"), patient("3"), ServiceDate.UNDATED);
        Merge ca = new Merge(patient("3"), patient("1"), ServiceDate.UNDATED);
        Merge ac = new Merge(patient("1"), patient("3"), ServiceDate.UNDATED);
        PatientKey elsewhere = new PatientKey(HOSPITAL, new Namespace("dental"), new PatientNumber("2"));

        assertThat(MergeMap.of(List.of(ab, bc)).retiring(patient("1"))).contains(ab);
        assertThatIllegalArgumentException().isThrownBy(() -> MergeMap.of(List.of(ab, bc, ca)));
        assertThatIllegalArgumentException().isThrownBy(() -> MergeMap.of(List.of(ab, ac)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merge(patient("1"), patient("1"), ServiceDate.UNDATED));
        assertThatIllegalArgumentException().isThrownBy(() -> new Merge(patient("1"), elsewhere, ServiceDate.UNDATED));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 12345, 0000012345",
        "10, 0, 0000012345, 0000012345",
        "8, 0, 0000012345, 00012345",
        "4, 0, 0000012345, 12345", // never cut
        "4, 0, 00000, 0000",
        "3, X, XXXX7, XX7",
        "0, 0, 0077, 0077"
    })
    void numbersAreBroughtToTheWidthOfTheNamespace(int width, char filler, String written, String fitted) {
        PadRule rule = new PadRule(width, filler);

        assertThat(rule.fit(new PatientNumber(written))).hasToString(fitted);
        assertThat(rule.fit(new PatientNumber(fitted))).hasToString(fitted);
    }

    @Test
    void theRootFolderHintsAtTheInstitution() {
        assertThat(VolumeName.parse("9919999991")).contains(new VolumeName(HOSPITAL, ""));
        assertThat(VolumeName.parse("9919999991_2024").orElseThrow()).hasToString("9919999991_2024");
        assertThat(VolumeName.parse("STD")).isEmpty();
        assertThat(VolumeName.parse("99199999A1")).isEmpty();
    }

    private static PatientKey patient(String number) {
        return new PatientKey(HOSPITAL, NAMESPACE, new PatientNumber(number));
    }

    private static StandardName standard(String name) {
        return StandardName.parse(name).orThrow();
    }
}
