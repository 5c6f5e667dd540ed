package dev.irori.mapping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where messages and structures part, in the words of the walk. */
class StructureMatchTest {
    @ParameterizedTest
    @CsvSource({
        "ADT-00, MSH EVN PID NK1 NK1 PV1 DB1 OBX OBX AL1 IN1 IN1",
        "ADT-21, MSH EVN PID PV1",
        "PPR-01, MSH PID PRB ZPR ORC PRB ZPR ZPD ZI1 ORC",
        "OMP-01, MSH PID PV1 AL1 ORC RXE TQ1 RXR ORC RXE TQ1 RXR RXR",
        "OMP-11, MSH PID PV1 ORC RXA RXA RXR",
        "OMP-12, MSH PID PV1 ORC RXE TQ1 RXR RXC RXA RXR OBX ORC RXA RXR CTI",
        "OML-01, MSH PID PV1 SPM ORC OBR OBX OBX ORC TQ1 OBR SPM ORC OBR",
        "OML-11, MSH PID SPM OBR ORC OBX SPM OBR OBR OBX",
        "OMG-11, MSH PID PV1 ORC TQ1 OBR IPC ORC TQ1 OBR OBX ZE1 OBX ZE2 ZE1 IPC IPC",
        "OMG-13, MSH PID PV1 OBR OBX ORC OBR TQ1 OBX"
    })
    void aMessageOfItsStructureHasNoDeviation(String type, String segments) {
        assertThat(walk(type, segments)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADT-22, MSH EVN PV1, missing PID",
        "ADT-22, MSH EVN PID PV1 PV1, repeated 4",
        "ADT-22, MSH PID EVN PV1, misplaced 2",
        "ADT-22, MSH EVN PID PV1 NTE, unlisted 4",
        "ADT-00, MSH EVN PID PV1 NK1 DB1, misplaced 4",
        "OMP-01, MSH PID ORC TQ1 RXR ORC RXE TQ1 RXR, missing RXE",
        "OMP-01, MSH PID RXE TQ1 RXR, missing ORC",
        "OMP-01, MSH PID ORC TQ1 RXE RXR, misplaced 4",
        "OML-11, MSH PID SPM ORC OBR OBX, misplaced 4",
        "OMG-11, MSH PID ORC TQ1 OBR ORC TQ1 OBR IPC, missing IPC",
        "PPR-01, MSH PID ZPR PRB, misplaced 3",
        "PPR-01, MSH PID, missing PRB"
    })
    void oneFaultIsOneDeviation(String type, String segments, String deviation) {
        assertThat(walk(type, segments)).containsExactly(deviation);
    }

    @Test
    void everyDataTypeOfTheGuidelineHasAStructure() {
        assertThat(Structure.dataTypes()).hasSize(26);
    }

    /** The walk ends, whatever it is given, and says something of every segment it cannot place. */
    @Property
    void anySequenceEnds(@ForAll("types") String type, @ForAll("names") List<String> names) {
        List<String> message = new ArrayList<>(names);
        message.add(0, "MSH");
        List<String> deviations = walk(type, String.join(" ", message));
        boolean valid = deviations.isEmpty();
        boolean knows =
                Objects.requireNonNull(Structure.of(type)).root().members().containsAll(message);
        assertThat(valid && !knows).isFalse();
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(Structure.dataTypes());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("PID", "PV1", "EVN", "ORC", "OBR", "OBX", "TQ1", "RXE", "RXR", "RXA", "SPM", "PRB", "ZZZ")
                .list()
                .ofMaxSize(12);
    }

    private static List<String> walk(String type, String segments) {
        List<String> said = new ArrayList<>();
        StructureMatch.walk(
                Objects.requireNonNull(Structure.of(type)),
                Arrays.asList(segments.split(" ", -1)),
                new StructureMatch.Deviations() {
                    @Override
                    public void missing(String segment, int at) {
                        said.add("missing " + segment);
                    }

                    @Override
                    public void misplaced(int at) {
                        said.add("misplaced " + at);
                    }

                    @Override
                    public void repeated(int at) {
                        said.add("repeated " + at);
                    }

                    @Override
                    public void unlisted(int at) {
                        said.add("unlisted " + at);
                    }
                });
        return said;
    }
}
