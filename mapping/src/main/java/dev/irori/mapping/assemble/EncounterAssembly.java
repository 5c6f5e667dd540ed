package dev.irori.mapping.assemble;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.PatientKey;
import dev.irori.mapping.Mapped;
import dev.irori.mapping.part.Place;
import dev.irori.mapping.part.Staff;
import dev.irori.mapping.part.Term;
import dev.irori.mapping.part.VisitEvent;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.value.Identifiers;
import dev.irori.mapping.value.People;
import dev.irori.mapping.value.Places;
import dev.irori.mapping.value.Profiles;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** Writes the course of a stay or a visit as an Encounter. */
final class EncounterAssembly {
    private static final String ORIGIN = "PV1[1]";
    private static final String ENCOUNTER = "Encounter";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String DISPOSITIONS = "http://terminology.hl7.org/CodeSystem/discharge-disposition";

    private final FhirIds ids;
    private final PatientKey patient;

    EncounterAssembly(FhirIds ids, PatientKey patient) {
        this.ids = ids;
        this.patient = patient;
    }

    /** The id of the Encounter that an event opens. */
    FhirId id(VisitEvent opening) {
        return ids.of(opening.key()).id(ENCOUNTER);
    }

    Encounter of(VisitEvent opening, Course course) {
        Encounter encounter = new Encounter();
        encounter.setId(id(opening).toString());
        Profiles.claim(encounter, "JP_Encounter");
        encounter.getMeta().setSource(opening.source() + '#' + ORIGIN);
        encounter.setSubject(new Reference("Patient/" + ids.of(patient).id("Patient")));
        encounter.setClass_(patientClass(opening));
        status(encounter, course);
        Periods.of(course.start, course.end).ifPresent(encounter::setPeriod);
        departments(encounter, course);
        participants(encounter, course);
        places(encounter, course);
        plans(encounter, course);
        course.disposition.ifPresent(it -> encounter.getHospitalization().setDischargeDisposition(disposition(it)));
        encounter.setServiceProvider(provider());
        return encounter;
    }

    Mapped mapped(VisitEvent opening, Encounter encounter) {
        return new Mapped(id(opening), encounter, ORIGIN);
    }

    /** What was taken back: nobody attended, no bed was taken, no state was passed through. */
    static void empty(Encounter encounter) {
        encounter.setStatusHistory(null);
        encounter.getParticipant().forEach(it -> it.setPeriod(null));
        encounter.getLocation().forEach(it -> it.setPeriod(null).setStatus(null));
    }

    /** A plan that became a stay is known to its readers by the id it had: the stay keeps it. */
    void remember(Encounter encounter, VisitEvent plan) {
        encounter.addIdentifier(Identifiers.local(institution(), "planned-encounter", id(plan).toString()));
        plan.time().ifPresent(it -> extend(encounter, "planned-start", it));
    }

    private InstitutionId institution() {
        return patient.institution();
    }

    private static Coding patientClass(VisitEvent opening) {
        Optional<Row> row = Table.PATIENT_CLASS.row(opening.patientClass());
        Optional<String> code = row.flatMap(Row::target);
        if (code.isEmpty()) {
            Coding unknown = new Coding();
            unknown.addExtension(new Extension(ABSENT, new CodeType("unknown")));
            return unknown;
        }
        return new Coding(Table.PATIENT_CLASS.targetSystem(), code.get(), display(code.get()));
    }

    private static String display(String code) {
        return switch (code) {
            case "IMP" -> "inpatient encounter";
            case "AMB" -> "ambulatory";
            case "EMER" -> "emergency";
            default -> "pre-admission";
        };
    }

    private static void status(Encounter encounter, Course course) {
        EncounterStatus status =
                EncounterStatus.fromCode(course.status.current().orElseThrow());
        encounter.setStatus(status);
        for (Track.Span<String> span : course.status.spans()) {
            if (span.isOver()) {
                Periods.of(span.from(), span.to())
                        .ifPresent(period -> encounter
                                .addStatusHistory()
                                .setStatus(EncounterStatus.fromCode(span.value()))
                                .setPeriod(period));
            }
        }
    }

    private static void departments(Encounter encounter, Course course) {
        course.departments.current().ifPresent(it -> encounter.setServiceType(concept(it)));
        if (course.departments.spans().size() < 2) {
            return;
        }
        for (Track.Span<Term> span : course.departments.spans()) {
            Extension extension = encounter.addExtension().setUrl(Canonical.extension("department-history"));
            extension.addExtension(new Extension("department", concept(span.value())));
            Periods.of(span.from(), span.to()).ifPresent(it -> extension.addExtension(new Extension("period", it)));
        }
    }

    private void participants(Encounter encounter, Course course) {
        for (Track.Span<Staff> span : course.attending.spans()) {
            EncounterParticipantComponent attending = participant(encounter, "ATND", "attender", span.value());
            Periods.of(span.from(), span.to()).ifPresent(attending::setPeriod);
        }
        course.admitting.ifPresent(it -> {
            EncounterParticipantComponent admitting = participant(encounter, "ADM", "admitter", it);
            Periods.of(course.admitted, course.admitted).ifPresent(admitting::setPeriod);
        });
    }

    private EncounterParticipantComponent participant(Encounter encounter, String code, String display, Staff staff) {
        return encounter
                .addParticipant()
                .addType(new CodeableConcept(new Coding(PARTICIPATION, code, display)))
                .setIndividual(People.reference(staff, institution()));
    }

    private void places(Encounter encounter, Course course) {
        for (Track.Span<Place> span : course.places.spans()) {
            EncounterLocationComponent location = location(encounter, span.value());
            Periods.of(span.from(), span.to()).ifPresent(location::setPeriod);
            boolean planned = encounter.getStatus() == EncounterStatus.PLANNED;
            EncounterLocationStatus now = planned ? EncounterLocationStatus.PLANNED : EncounterLocationStatus.ACTIVE;
            location.setStatus(span.isOver() ? EncounterLocationStatus.COMPLETED : now);
        }
        for (VisitEvent plan : course.transferPlans) {
            plan.scene().now().ifPresent(place -> planned(location(encounter, place), plan));
        }
    }

    private static void planned(EncounterLocationComponent location, VisitEvent plan) {
        location.setStatus(EncounterLocationStatus.PLANNED);
        Periods.of(plan.time(), Optional.empty()).ifPresent(location::setPeriod);
        plan.scene()
                .department()
                .ifPresent(it -> location.addExtension(new Extension(Canonical.extension("department"), concept(it))));
    }

    private EncounterLocationComponent location(Encounter encounter, Place place) {
        EncounterLocationComponent location =
                encounter.addLocation().setLocation(Places.reference(place, institution()));
        Places.physicalType(place).ifPresent(location::setPhysicalType);
        return location;
    }

    private static void plans(Encounter encounter, Course course) {
        course.plannedEnd.ifPresent(it -> extend(encounter, "planned-end", it));
        course.plannedReturn.ifPresent(it -> extend(encounter, "planned-return", it));
    }

    private static void extend(Encounter encounter, String name, String time) {
        encounter.addExtension(new Extension(Canonical.extension(name), new DateTimeType(time)));
    }

    private static CodeableConcept disposition(Term term) {
        CodeableConcept disposition = concept(term);
        Table.DISCHARGE
                .target(term.code())
                .filter(target -> !term.display().isEmpty())
                .ifPresent(target -> disposition.addCoding(
                        new Coding().setSystem(DISPOSITIONS).setCode(target)));
        return term.display().isEmpty() ? disposition : disposition.setText(term.display());
    }

    private static CodeableConcept concept(Term term) {
        Coding coding = new Coding().setCode(term.code());
        if (!term.system().isEmpty()) {
            coding.setSystem(term.system());
        }
        return new CodeableConcept(term.display().isEmpty() ? coding : coding.setDisplay(term.display()));
    }

    /** The institution by its ten digits: the path says whose file it is, so this is always known. */
    private Reference provider() {
        return new Reference().setType("Organization").setIdentifier(Identifiers.organization(institution()));
    }
}
