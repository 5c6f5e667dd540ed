package dev.irori.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.mapping.assemble.Assembled;
import dev.irori.mapping.assemble.Assembler;
import dev.irori.mapping.layout.RootLayout;
import dev.irori.mapping.layout.StandardPath;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.rule.Dialect;
import dev.irori.mapping.table.LocalCodes;
import dev.irori.mapping.v2.CharsetPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stays and visits of the sample stores: those of the guideline and our own. */
class SharedVisitsTest {
    private static final FhirIds IDS = FhirIds.forDemo();
    private static final Namespace HIS = new Namespace("his");
    private static final RootLayout ROOT = RootLayout.of(new InstitutionId("9919999991"), HIS);

    private static String shared = "";

    @BeforeAll
    static void needsTheSharedFolder() {
        shared = System.getProperty("irori.shared", "");
        assumeThat(shared)
                .as("skipped: irori.shared does not name the folder of sample stores")
                .isNotBlank();
    }

    @Test
    void aStayOfTwoWeeksWithEverythingThatCanHappenInOne() {
        Assembled patient = assembled("ssmix2-examples/storage/STD/9919999991", "0000067890");
        List<Encounter> encounters = encounters(patient);
        assertThat(encounters).hasSize(1);
        Encounter stay = encounters.get(0);
        assertThat(stay.getStatus()).isEqualTo(EncounterStatus.FINISHED);
        assertThat(stay.getPeriod().getStartElement().getValueAsString()).isEqualTo("2024-06-12T10:10:00+09:00");
        assertThat(stay.getPeriod().getEndElement().getValueAsString()).isEqualTo("2024-06-28T10:30:00+09:00");
        assertThat(stay.getStatusHistory())
                .extracting(Encounter.StatusHistoryComponent::getStatus)
                .containsExactly(EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE, EncounterStatus.INPROGRESS);
        assertThat(stay.getLocation())
                .extracting(it -> it.getLocation().getDisplay())
                .containsExactly("W05 0512 02", "W07 0703 01");
        assertThat(stay.getServiceType().getCodingFirstRep().getCode()).isEqualTo("7A");
        assertThat(stay.getIdentifier()).as("of the plan it fulfils").hasSize(1);
        assertThat(uncertain(patient)).isEmpty();
    }

    @Test
    void twoVisitsThreeMonthsApart() {
        List<Encounter> encounters = encounters(assembled("ssmix2-examples/storage/STD/9919999991", "0000012345"));
        assertThat(encounters)
                .hasSize(2)
                .allMatch(it -> it.getStatus() == EncounterStatus.ARRIVED)
                .allMatch(
                        it -> it.getServiceType().getCodingFirstRep().getCode().equals("73"));
    }

    /** The samples were not written as one story: the transfer comes eight hours after the discharge. */
    @Test
    void theGuidelinesOwnStayIsClosedByADischargeWithoutAnAdmissionTime() {
        Assembled patient = assembled("official-samples", "9999013");
        List<Encounter> encounters = encounters(patient);
        assertThat(encounters).hasSize(1);
        assertThat(encounters.get(0).getStatus()).isEqualTo(EncounterStatus.FINISHED);
        assertThat(encounters.get(0).getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2011-12-20T12:00:00+09:00");
        assertThat(uncertain(patient))
                .containsExactly(new Gap(GapKind.STAY_UNCERTAIN, "ADT-42 EVN[1]-6", "2011-12-20T20:00:00+09:00"));
    }

    private static List<Gap> uncertain(Assembled patient) {
        return patient.gaps().stream()
                .filter(it -> it.kind() == GapKind.STAY_UNCERTAIN)
                .toList();
    }

    private static List<Encounter> encounters(Assembled assembled) {
        List<Encounter> encounters = new ArrayList<>();
        for (Mapped mapped : assembled.resources()) {
            if (mapped.resource() instanceof Encounter encounter) {
                encounters.add(encounter);
            }
        }
        return encounters;
    }

    private static Assembled assembled(String root, String number) {
        PatientKey key = ROOT.patient(new PatientNumber(number));
        Path folder = Path.of(shared, "data", root);
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> StandardPath.parse(
                                    folder.relativize(file).toString().replace('\\', '/'))
                            .asOptional()
                            .filter(path -> ROOT.key(path).patient().equals(key))
                            .filter(path -> path.disagreements().isEmpty())
                            .ifPresent(path -> parts.addAll(parts(path, file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Assembler(IDS).assemble(key, parts);
    }

    private static List<Part> parts(StandardPath path, Path file) {
        Source source = new Source(
                ROOT,
                ROOT.key(path),
                path.name().stamp(),
                path.name().flag(),
                path.name().department(),
                CharsetPolicy.AUTO,
                HIS,
                LocalCodes.none(),
                Dialect.STANDARD);
        try {
            return new Mapper(IDS)
                    .map(source, Files.readAllBytes(file)).asOptional().stream()
                            .filter(mapped -> !mapped.quarantined())
                            .flatMap(mapped -> mapped.parts().stream())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
