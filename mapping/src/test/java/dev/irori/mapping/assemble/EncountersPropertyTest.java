package dev.irori.mapping.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.RecordKey;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.part.Place;
import dev.irori.mapping.part.Staff;
import dev.irori.mapping.part.Term;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import dev.irori.mapping.part.VisitScene;
import dev.irori.mapping.part.VisitTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;

/** Whatever a hospital delivers, in whatever order: the same Encounters, and only of this patient. */
class EncountersPropertyTest {
    private static final PatientKey PATIENT = patient("0000012345");
    private static final PatientKey OTHER = patient("0000067890");
    private static final FhirIds IDS = FhirIds.forDemo();
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

    @Property(tries = 300)
    void theOrderOfDeliveryDoesNotMatter(@ForAll("events") List<VisitEvent> events, @ForAll Random random) {
        List<VisitEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        assertThat(rendered(shuffled)).isEqualTo(rendered(events));
    }

    @Property(tries = 200)
    void anotherPatientsEventsDoNotMatter(
            @ForAll("events") List<VisitEvent> events, @ForAll("strangers") List<VisitEvent> strangers) {
        List<VisitEvent> mixed = new ArrayList<>(strangers);
        mixed.addAll(events);
        assertThat(rendered(mixed)).isEqualTo(rendered(events));
    }

    @Property(tries = 200)
    void deletedEventsNeverHappened(@ForAll("events") List<VisitEvent> events) {
        // What is flagged 0 decides over older files of its record, so the whole record goes with it.
        List<VisitEvent> without = events.stream()
                .filter(event ->
                        events.stream().noneMatch(it -> it.key().equals(event.key()) && it.flag() == Flag.DELETED))
                .toList();
        List<VisitEvent> flagged = events.stream()
                .map(event -> without.contains(event) ? event : flagged(event, Flag.DELETED))
                .toList();
        assertThat(rendered(flagged)).isEqualTo(rendered(without));
    }

    @Property(tries = 300)
    void everyEncounterHasAnIdOfItsOwnAndAtMostOneStayIsOpen(@ForAll("events") List<VisitEvent> events) {
        List<Encounter> encounters = encounters(events);
        assertThat(encounters).extracting(it -> it.getIdElement().getIdPart()).doesNotHaveDuplicates();
        assertThat(encounters)
                .filteredOn(
                        it -> it.getStatus() == EncounterStatus.INPROGRESS || it.getStatus() == EncounterStatus.ONLEAVE)
                .hasSizeLessThanOrEqualTo(1)
                .noneMatch(it -> it.getPeriod().hasEnd());
    }

    @Property(tries = 300)
    void nothingEndsBeforeItBegins(@ForAll("events") List<VisitEvent> events) {
        for (Encounter encounter : encounters(events)) {
            isInOrder(encounter.getPeriod());
            encounter.getStatusHistory().forEach(it -> isInOrder(it.getPeriod()));
            encounter.getLocation().forEach(it -> isInOrder(it.getPeriod()));
            encounter.getParticipant().forEach(it -> isInOrder(it.getPeriod()));
        }
    }

    /** FHIR cannot compare a day with an hour of that day. */
    private static void isInOrder(Period period) {
        String start = period.getStartElement().getValueAsString();
        String end = period.getEndElement().getValueAsString();
        if (start != null && end != null) {
            assertThat(end).isGreaterThanOrEqualTo(start);
            assertThat(end.length() == start.length() || !end.startsWith(start)).isTrue();
        }
    }

    private static List<Encounter> encounters(List<VisitEvent> events) {
        return assemble(events).resources().stream()
                .map(Mapped::resource)
                .map(Encounter.class::cast)
                .toList();
    }

    private static String rendered(List<VisitEvent> events) {
        Assembled assembled = assemble(events);
        StringBuilder out = new StringBuilder();
        assembled
                .resources()
                .forEach(it ->
                        out.append(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(it.resource())));
        return out.append(assembled.gaps()).toString();
    }

    private static Assembled assemble(List<VisitEvent> events) {
        return new Assembler(IDS).assemble(PATIENT, List.<Part>copyOf(events));
    }

    @Provide
    Arbitrary<List<VisitEvent>> events() {
        return events(PATIENT);
    }

    @Provide
    Arbitrary<List<VisitEvent>> strangers() {
        return events(OTHER);
    }

    private static Arbitrary<List<VisitEvent>> events(PatientKey patient) {
        Arbitrary<Integer> minute = Arbitraries.integers().between(0, 24 * 60 - 1);
        Arbitrary<VisitEvent> event = Combinators.combine(
                        Arbitraries.of(VisitAct.values()),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(Flag.VALID, Flag.VALID, Flag.HISTORY, Flag.DELETED),
                        Arbitraries.integers().between(0, 4),
                        minute,
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((act, cancels, flag, day, at, sent, place, before) ->
                        event(patient, act, cancels, flag, day, at, sent, place(place), place(before)));
        return event.list().ofMaxSize(20);
    }

    private static Optional<Place> place(int number) {
        return number == 0 ? Optional.empty() : Optional.of(new Place("W" + number, "", "", "N", ""));
    }

    private static VisitEvent event(
            PatientKey patient,
            VisitAct act,
            boolean cancels,
            Flag flag,
            int day,
            int minute,
            int sent,
            Optional<Place> now,
            Optional<Place> before) {
        LocalDate date = FIRST.plusDays(day);
        ServiceDate folder = act == VisitAct.DOCTOR ? ServiceDate.UNDATED : ServiceDate.of(date);
        RecordKey key = new RecordKey(patient, folder, act.folder(), "999999999999999", "");
        FileStamp stamp = new FileStamp("202407010000%05d".formatted(sent));
        // Every third message states no time, or its day alone.
        Optional<String> time = minute % 3 == 0
                ? Optional.empty()
                : Optional.of(
                        minute % 3 == 1
                                ? date.toString()
                                : date + "T%02d:%02d:00+09:00".formatted(minute / 60, minute % 60));
        return new VisitEvent(
                key,
                stamp,
                flag,
                "urn:irori:" + act + sent,
                act,
                cancels,
                new VisitTimes(time, time, time, Optional.empty(), Optional.empty(), time, time, time),
                scene(now, before, minute),
                "I",
                Optional.empty(),
                sent % 7 == 0);
    }

    private static VisitScene scene(Optional<Place> now, Optional<Place> before, int number) {
        return new VisitScene(
                now,
                before,
                Optional.empty(),
                Optional.of(new Term("urn:departments", "0" + number % 4, "")),
                Optional.empty(),
                Optional.of(new Staff("D" + number % 3, "")),
                Optional.empty());
    }

    private static VisitEvent flagged(VisitEvent event, Flag flag) {
        return new VisitEvent(
                event.key(),
                event.stamp(),
                flag,
                event.source(),
                event.act(),
                event.cancels(),
                event.times(),
                event.scene(),
                event.patientClass(),
                event.disposition(),
                event.died());
    }

    private static PatientKey patient(String number) {
        return new PatientKey(new InstitutionId("9919999991"), new Namespace("his"), new PatientNumber(number));
    }
}
