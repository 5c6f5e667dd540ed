package dev.irori.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FhirIdsTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final PatientKey PATIENT =
            new PatientKey(new InstitutionId("1311234567"), new Namespace("main"), new PatientNumber("0000012345"));
    private static final RecordKey LAB =
            new RecordKey(PATIENT, ServiceDate.parse("20240510").orElseThrow(), "OML-11", "000000240510100", "");

    private final FhirIds ids = FhirIds.of(SECRET);

    @Test
    void anIdIsTheKeyedHashOfLengthPrefixedFields() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(bytes);
        for (String field :
                List.of("record", "1311234567", "main", "0000012345", "20240510", "OML-11", "000000240510100", "")) {
            write(fields, field);
        }
        write(fields, "Observation");
        fields.writeInt(2);
        write(fields, "3B035000002327201");
        write(fields, "血清");
        fields.writeInt(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] hash = mac.doFinal(bytes.toByteArray());
        byte[] institution = MessageDigest.getInstance("SHA-256").digest("1311234567".getBytes(StandardCharsets.UTF_8));

        FhirId id = ids.of(LAB).id("Observation", "3B035000002327201", "血清");

        assertThat(id.partition()).isEqualTo(institution[31] & 31);
        assertThat(ByteBuffer.allocate(16).putLong(id.high()).putLong(id.low()).array())
                .isEqualTo(Arrays.copyOf(hash, 16));
    }

    private static void write(DataOutputStream to, String field) throws IOException {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    @Property
    void noTwoKeysShareAnId(@ForAll @Size(max = 4) List<String> one, @ForAll @Size(max = 4) List<String> other) {
        Assume.that(!one.equals(other));
        RecordIds record = ids.of(LAB);

        assertThat(record.id("Observation", one.toArray(String[]::new)))
                .isNotEqualTo(record.id("Observation", other.toArray(String[]::new)));
    }

    @Test
    void movingABorderBetweenFieldsGivesAnotherId() {
        RecordIds record = ids.of(LAB);

        assertThat(Set.of(
                        record.id("Observation", "ab", "c"),
                        record.id("Observation", "a", "bc"),
                        record.id("Observation", "abc"),
                        record.id("Observation", "abc", ""),
                        record.id("Observationa", "bc")))
                .hasSize(5);
    }

    @Test
    void everyPartOfTheRecordKeyCounts() {
        PatientKey otherHospital =
                new PatientKey(new InstitutionId("1311234568"), PATIENT.namespace(), PATIENT.number());
        PatientKey otherNamespace = new PatientKey(PATIENT.institution(), new Namespace("old"), PATIENT.number());
        PatientKey otherNumber =
                new PatientKey(PATIENT.institution(), PATIENT.namespace(), new PatientNumber("0000012346"));
        List<RecordKey> records = List.of(
                LAB,
                new RecordKey(otherHospital, LAB.date(), LAB.type(), LAB.order(), ""),
                new RecordKey(otherNamespace, LAB.date(), LAB.type(), LAB.order(), ""),
                new RecordKey(otherNumber, LAB.date(), LAB.type(), LAB.order(), ""),
                new RecordKey(PATIENT, ServiceDate.UNDATED, LAB.type(), LAB.order(), ""),
                new RecordKey(PATIENT, LAB.date(), "OML-01", LAB.order(), ""),
                new RecordKey(PATIENT, LAB.date(), LAB.type(), "999999999999999", ""),
                new RecordKey(PATIENT, LAB.date(), LAB.type(), LAB.order(), "01"));
        Set<FhirId> distinct = new HashSet<>();

        for (RecordKey record : records) {
            distinct.add(ids.of(record).id("Patient"));
        }
        distinct.add(ids.of(PATIENT).id("Patient"));

        assertThat(distinct).hasSize(records.size() + 1);
    }

    @Test
    void onlyEqualKeysAreCounted() {
        RecordIds record = ids.of(LAB);
        FhirId first = record.next("Observation", "AST");
        FhirId other = record.next("Observation", "ALT");
        FhirId second = record.next("Observation", "AST");

        assertThat(first).isEqualTo(ids.of(LAB).id("Observation", "AST"));
        assertThat(second).isEqualTo(ids.of(LAB).id(1, "Observation", "AST"));
        assertThat(other)
                .as("an inserted row takes no id away")
                .isEqualTo(ids.of(LAB).next("Observation", "ALT"));
        assertThat(Set.of(first, second, other)).hasSize(3);
    }

    @Test
    void anotherSecretGivesOtherIdsAndAnotherFingerprintButTheSamePartition() {
        FhirIds demo = FhirIds.forDemo();

        assertThat(demo.of(LAB).id("Patient")).isNotEqualTo(ids.of(LAB).id("Patient"));
        assertThat(demo.of(LAB).id("Patient"))
                .isEqualTo(FhirIds.forDemo().of(LAB).id("Patient"));
        assertThat(demo.of(LAB).id("Patient").partition())
                .isEqualTo(ids.of(LAB).id("Patient").partition());
        assertThat(ids.fingerprint()).matches("[0-9a-f]{16}").isNotEqualTo(demo.fingerprint());
        assertThat(FhirIds.of(SECRET).fingerprint()).isEqualTo(ids.fingerprint());
    }

    /** Pinned: these ids are in people's bookmarks and in other systems. A change here breaks the promise of the id. */
    @Test
    void theDemoIdsNeverChange() {
        assertThat(FhirIds.forDemo().of(PATIENT).id("Patient")).hasToString("gatrrdb4ee7tkaqotomdi0ofkbo");
    }

    @Test
    void manyThreadsShareOneMaker() {
        FhirId expected = ids.of(LAB).id("Observation", "AST");

        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> ids.of(LAB).id("Observation", "AST"))
                        .distinct())
                .containsExactly(expected);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> FhirIds.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
