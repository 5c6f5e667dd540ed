package dev.irori.mapping.params;

import static dev.irori.mapping.params.ParamKind.DATE;
import static dev.irori.mapping.params.ParamKind.QUANTITY;
import static dev.irori.mapping.params.ParamKind.REFERENCE;
import static dev.irori.mapping.params.ParamKind.STRING;
import static dev.irori.mapping.params.ParamKind.TOKEN;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.StringType;

/** Parameters of what was found: results, specimens, reports, problems and allergies. */
final class Findings {

    private static final List<Param<?>> OBSERVATION = Declared.of(Observation.class)
            .many(TOKEN, "category", Observation::getCategory)
            .one(TOKEN, "code", Observation::getCode)
            .many(TOKEN, "combo-code", it -> Only.present(it.getCode()))
            .many(TOKEN, "combo-data-absent-reason", it -> Only.present(it.getDataAbsentReason()))
            .many(TOKEN, "combo-value-concept", it -> Only.of(CodeableConcept.class, it.getValue()))
            .many(QUANTITY, "combo-value-quantity", it -> Only.of(Quantity.class, it.getValue()))
            .one(TOKEN, "data-absent-reason", Observation::getDataAbsentReason)
            .one(DATE, "date", Observation::getEffective)
            .one(REFERENCE, "encounter", Observation::getEncounter)
            .many(REFERENCE, "has-member", Observation::getHasMember)
            .many(TOKEN, "identifier", Observation::getIdentifier)
            .one(REFERENCE, "patient", Observation::getSubject)
            .one(REFERENCE, "specimen", Observation::getSpecimen)
            .one(TOKEN, "status", Observation::getStatusElement)
            .one(REFERENCE, "subject", Observation::getSubject)
            .many(TOKEN, "value-concept", it -> Only.of(CodeableConcept.class, it.getValue()))
            .many(DATE, "value-date", it -> Only.of(DateTimeType.class, it.getValue()))
            .many(QUANTITY, "value-quantity", it -> Only.of(Quantity.class, it.getValue()))
            .many(
                    STRING,
                    "value-string",
                    it -> Only.both(Only.of(StringType.class, it.getValue()), Only.textOf(it.getValue())))
            .list();

    private static final List<Param<?>> CONDITION = Declared.of(Condition.class)
            .many(DATE, "abatement-date", it -> Only.of(DateTimeType.class, it.getAbatement()))
            .many(STRING, "abatement-string", it -> Only.of(StringType.class, it.getAbatement()))
            .many(TOKEN, "body-site", Condition::getBodySite)
            .many(TOKEN, "category", Condition::getCategory)
            .one(TOKEN, "clinical-status", Condition::getClinicalStatus)
            .one(TOKEN, "code", Condition::getCode)
            .one(REFERENCE, "encounter", Condition::getEncounter)
            .many(TOKEN, "identifier", Condition::getIdentifier)
            .many(DATE, "onset-date", it -> Only.of(DateTimeType.class, it.getOnset()))
            .many(STRING, "onset-info", it -> Only.of(StringType.class, it.getOnset()))
            .one(REFERENCE, "patient", Condition::getSubject)
            .one(DATE, "recorded-date", Condition::getRecordedDateElement)
            .one(REFERENCE, "subject", Condition::getSubject)
            .one(TOKEN, "verification-status", Condition::getVerificationStatus)
            .list();

    private static final List<Param<?>> ALLERGY_INTOLERANCE = Declared.of(AllergyIntolerance.class)
            .one(REFERENCE, "asserter", AllergyIntolerance::getAsserter)
            .many(TOKEN, "category", AllergyIntolerance::getCategory)
            .one(TOKEN, "clinical-status", AllergyIntolerance::getClinicalStatus)
            .many(
                    TOKEN,
                    "code",
                    it -> Only.both(
                            Only.present(it.getCode()),
                            it.getReaction().stream().map(x -> x.getSubstance()).toList()))
            .one(DATE, "date", AllergyIntolerance::getRecordedDateElement)
            .many(TOKEN, "identifier", AllergyIntolerance::getIdentifier)
            .many(
                    TOKEN,
                    "manifestation",
                    it -> it.getReaction().stream()
                            .flatMap(x -> x.getManifestation().stream())
                            .toList())
            .many(
                    DATE,
                    "onset",
                    it -> it.getReaction().stream()
                            .map(x -> x.getOnsetElement())
                            .toList())
            .one(REFERENCE, "patient", AllergyIntolerance::getPatient)
            .many(
                    TOKEN,
                    "route",
                    it -> it.getReaction().stream()
                            .map(x -> x.getExposureRoute())
                            .toList())
            .many(
                    TOKEN,
                    "severity",
                    it -> it.getReaction().stream()
                            .map(x -> x.getSeverityElement())
                            .toList())
            .one(TOKEN, "type", AllergyIntolerance::getTypeElement)
            .one(TOKEN, "verification-status", AllergyIntolerance::getVerificationStatus)
            .list();

    private static final List<Param<?>> DIAGNOSTIC_REPORT = Declared.of(DiagnosticReport.class)
            .many(REFERENCE, "based-on", DiagnosticReport::getBasedOn)
            .many(TOKEN, "category", DiagnosticReport::getCategory)
            .one(TOKEN, "code", DiagnosticReport::getCode)
            .one(DATE, "date", DiagnosticReport::getEffective)
            .one(REFERENCE, "encounter", DiagnosticReport::getEncounter)
            .many(TOKEN, "identifier", DiagnosticReport::getIdentifier)
            .one(DATE, "issued", DiagnosticReport::getIssuedElement)
            .one(REFERENCE, "patient", DiagnosticReport::getSubject)
            .many(REFERENCE, "result", DiagnosticReport::getResult)
            .many(REFERENCE, "specimen", DiagnosticReport::getSpecimen)
            .one(TOKEN, "status", DiagnosticReport::getStatusElement)
            .one(REFERENCE, "subject", DiagnosticReport::getSubject)
            .list();

    private static final List<Param<?>> SPECIMEN = Declared.of(Specimen.class)
            .one(TOKEN, "bodysite", it -> it.getCollection().getBodySite())
            .one(DATE, "collected", it -> it.getCollection().getCollected())
            .one(REFERENCE, "collector", it -> it.getCollection().getCollector())
            .many(TOKEN, "identifier", Specimen::getIdentifier)
            .one(REFERENCE, "patient", Specimen::getSubject)
            .one(REFERENCE, "subject", Specimen::getSubject)
            .one(TOKEN, "type", Specimen::getType)
            .list();

    static final List<Param<?>> PARAMS = Stream.of(
                    OBSERVATION, CONDITION, ALLERGY_INTOLERANCE, DIAGNOSTIC_REPORT, SPECIMEN)
            .flatMap(List::stream)
            .toList();

    private Findings() {}
}
