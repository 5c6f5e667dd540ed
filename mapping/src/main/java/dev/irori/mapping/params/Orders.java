package dev.irori.mapping.params;

import static dev.irori.mapping.params.ParamKind.DATE;
import static dev.irori.mapping.params.ParamKind.REFERENCE;
import static dev.irori.mapping.params.ParamKind.TOKEN;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Parameters of orders and of what was carried out. */
final class Orders {

    private static final List<Param<?>> SERVICE_REQUEST = Declared.of(ServiceRequest.class)
            .one(DATE, "authored", ServiceRequest::getAuthoredOnElement)
            .many(REFERENCE, "based-on", ServiceRequest::getBasedOn)
            .many(TOKEN, "category", ServiceRequest::getCategory)
            .one(TOKEN, "code", ServiceRequest::getCode)
            .one(REFERENCE, "encounter", ServiceRequest::getEncounter)
            .many(TOKEN, "identifier", ServiceRequest::getIdentifier)
            .one(TOKEN, "intent", ServiceRequest::getIntentElement)
            .one(DATE, "occurrence", ServiceRequest::getOccurrence)
            .one(REFERENCE, "patient", ServiceRequest::getSubject)
            .one(TOKEN, "priority", ServiceRequest::getPriorityElement)
            .one(REFERENCE, "requester", ServiceRequest::getRequester)
            .one(TOKEN, "requisition", ServiceRequest::getRequisition)
            .many(REFERENCE, "specimen", ServiceRequest::getSpecimen)
            .one(TOKEN, "status", ServiceRequest::getStatusElement)
            .one(REFERENCE, "subject", ServiceRequest::getSubject)
            .list();

    private static final List<Param<?>> NUTRITION_ORDER = Declared.of(NutritionOrder.class)
            .one(DATE, "datetime", NutritionOrder::getDateTimeElement)
            .one(REFERENCE, "encounter", NutritionOrder::getEncounter)
            .many(TOKEN, "identifier", NutritionOrder::getIdentifier)
            .many(TOKEN, "oraldiet", it -> it.getOralDiet().getType())
            .one(REFERENCE, "patient", NutritionOrder::getPatient)
            .one(REFERENCE, "provider", NutritionOrder::getOrderer)
            .one(TOKEN, "status", NutritionOrder::getStatusElement)
            .many(
                    TOKEN,
                    "supplement",
                    it -> it.getSupplement().stream().map(x -> x.getType()).toList())
            .list();

    private static final List<Param<?>> PROCEDURE = Declared.of(Procedure.class)
            .many(REFERENCE, "based-on", Procedure::getBasedOn)
            .one(TOKEN, "category", Procedure::getCategory)
            .one(TOKEN, "code", Procedure::getCode)
            .one(DATE, "date", Procedure::getPerformed)
            .one(REFERENCE, "encounter", Procedure::getEncounter)
            .many(TOKEN, "identifier", Procedure::getIdentifier)
            .one(REFERENCE, "patient", Procedure::getSubject)
            .many(
                    REFERENCE,
                    "performer",
                    it -> it.getPerformer().stream().map(x -> x.getActor()).toList())
            .one(TOKEN, "status", Procedure::getStatusElement)
            .one(REFERENCE, "subject", Procedure::getSubject)
            .list();

    private static final List<Param<?>> IMAGING_STUDY = Declared.of(ImagingStudy.class)
            .many(REFERENCE, "basedon", ImagingStudy::getBasedOn)
            .many(
                    TOKEN,
                    "bodysite",
                    it -> it.getSeries().stream().map(x -> x.getBodySite()).toList())
            .many(
                    TOKEN,
                    "dicom-class",
                    it -> it.getSeries().stream()
                            .flatMap(x -> x.getInstance().stream())
                            .map(x -> x.getSopClass())
                            .toList())
            .one(REFERENCE, "encounter", ImagingStudy::getEncounter)
            .many(
                    REFERENCE,
                    "endpoint",
                    it -> Only.both(
                            it.getEndpoint(),
                            it.getSeries().stream()
                                    .flatMap(x -> x.getEndpoint().stream())
                                    .toList()))
            .many(TOKEN, "identifier", ImagingStudy::getIdentifier)
            .many(
                    TOKEN,
                    "instance",
                    it -> it.getSeries().stream()
                            .flatMap(x -> x.getInstance().stream())
                            .map(x -> x.getUidElement())
                            .toList())
            .many(
                    TOKEN,
                    "modality",
                    it -> it.getSeries().stream().map(x -> x.getModality()).toList())
            .one(REFERENCE, "patient", ImagingStudy::getSubject)
            .many(
                    REFERENCE,
                    "performer",
                    it -> it.getSeries().stream()
                            .flatMap(x -> x.getPerformer().stream())
                            .map(x -> x.getActor())
                            .toList())
            .one(REFERENCE, "referrer", ImagingStudy::getReferrer)
            .many(
                    TOKEN,
                    "series",
                    it -> it.getSeries().stream().map(x -> x.getUidElement()).toList())
            .one(DATE, "started", ImagingStudy::getStartedElement)
            .one(TOKEN, "status", ImagingStudy::getStatusElement)
            .one(REFERENCE, "subject", ImagingStudy::getSubject)
            .list();

    static final List<Param<?>> PARAMS = Stream.of(SERVICE_REQUEST, NUTRITION_ORDER, PROCEDURE, IMAGING_STUDY)
            .flatMap(List::stream)
            .toList();

    private Orders() {}
}
