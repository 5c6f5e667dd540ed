package dev.irori.mapping.params;

import static dev.irori.mapping.params.ParamKind.DATE;
import static dev.irori.mapping.params.ParamKind.REFERENCE;
import static dev.irori.mapping.params.ParamKind.TOKEN;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Parameters of prescriptions, dispensing and doses given. */
final class Drugs {
    private static final String PERIOD_OF_USE =
            "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_MedicationDosage_PeriodOfUse";

    private static final List<Param<?>> MEDICATION_REQUEST = Declared.of(MedicationRequest.class)
            .one(DATE, "authoredon", MedicationRequest::getAuthoredOnElement)
            .many(TOKEN, "category", MedicationRequest::getCategory)
            .many(TOKEN, "code", it -> Only.of(CodeableConcept.class, it.getMedication()))
            .many(
                    DATE,
                    "date",
                    it -> it.getDosageInstruction().stream()
                            .map(x -> x.getTiming())
                            .flatMap(x -> x.getEvent().stream())
                            .toList())
            .one(REFERENCE, "encounter", MedicationRequest::getEncounter)
            .many(TOKEN, "identifier", MedicationRequest::getIdentifier)
            .one(REFERENCE, "intended-dispenser", it -> it.getDispenseRequest().getPerformer())
            .one(TOKEN, "intent", MedicationRequest::getIntentElement)
            .many(REFERENCE, "medication", it -> Only.of(Reference.class, it.getMedication()))
            .one(REFERENCE, "patient", MedicationRequest::getSubject)
            .one(REFERENCE, "requester", MedicationRequest::getRequester)
            .one(TOKEN, "status", MedicationRequest::getStatusElement)
            .one(REFERENCE, "subject", MedicationRequest::getSubject)
            .many(DATE, "jp-medication-start", Drugs::start)
            .list();

    private static final List<Param<?>> MEDICATION_DISPENSE = Declared.of(MedicationDispense.class)
            .many(TOKEN, "code", it -> Only.of(CodeableConcept.class, it.getMedication()))
            .one(REFERENCE, "context", MedicationDispense::getContext)
            .many(TOKEN, "identifier", MedicationDispense::getIdentifier)
            .many(REFERENCE, "medication", it -> Only.of(Reference.class, it.getMedication()))
            .one(REFERENCE, "patient", MedicationDispense::getSubject)
            .many(
                    REFERENCE,
                    "performer",
                    it -> it.getPerformer().stream().map(x -> x.getActor()).toList())
            .many(REFERENCE, "prescription", MedicationDispense::getAuthorizingPrescription)
            .one(TOKEN, "status", MedicationDispense::getStatusElement)
            .one(REFERENCE, "subject", MedicationDispense::getSubject)
            .one(DATE, "whenhandedover", MedicationDispense::getWhenHandedOverElement)
            .one(REFERENCE, "destination", MedicationDispense::getDestination)
            .list();

    private static final List<Param<?>> MEDICATION_ADMINISTRATION = Declared.of(MedicationAdministration.class)
            .many(TOKEN, "code", it -> Only.of(CodeableConcept.class, it.getMedication()))
            .one(REFERENCE, "context", MedicationAdministration::getContext)
            .many(REFERENCE, "device", MedicationAdministration::getDevice)
            .one(DATE, "effective-time", MedicationAdministration::getEffective)
            .many(TOKEN, "identifier", MedicationAdministration::getIdentifier)
            .many(REFERENCE, "medication", it -> Only.of(Reference.class, it.getMedication()))
            .one(REFERENCE, "patient", MedicationAdministration::getSubject)
            .many(
                    REFERENCE,
                    "performer",
                    it -> it.getPerformer().stream().map(x -> x.getActor()).toList())
            .many(TOKEN, "reason-not-given", MedicationAdministration::getStatusReason)
            .one(REFERENCE, "request", MedicationAdministration::getRequest)
            .one(TOKEN, "status", MedicationAdministration::getStatusElement)
            .one(REFERENCE, "subject", MedicationAdministration::getSubject)
            .list();

    static final List<Param<?>> PARAMS = Stream.of(MEDICATION_REQUEST, MEDICATION_DISPENSE, MEDICATION_ADMINISTRATION)
            .flatMap(List::stream)
            .toList();

    private Drugs() {}

    /** When the period of use begins, as JP Core searches prescriptions. */
    private static List<DateTimeType> start(MedicationRequest request) {
        return request.getDosageInstruction().stream()
                .flatMap(dosage -> Only.extension(dosage.getExtension(), PERIOD_OF_USE).stream())
                .filter(Period.class::isInstance)
                .map(period -> ((Period) period).getStartElement())
                .toList();
    }
}
