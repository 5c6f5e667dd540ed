package dev.irori.mapping.params;

import static dev.irori.mapping.params.ParamKind.DATE;
import static dev.irori.mapping.params.ParamKind.REFERENCE;
import static dev.irori.mapping.params.ParamKind.STRING;
import static dev.irori.mapping.params.ParamKind.TOKEN;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;

/** Parameters of the people of a chart and of their insurance. */
final class People {
    private static final String JP = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/";
    private static final String REPRESENTATION = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

    private static final List<Param<?>> PATIENT = Declared.of(Patient.class)
            .addresses(Patient::getAddress)
            .contacts(Patient::getTelecom)
            .one(TOKEN, "active", Patient::getActiveElement)
            .one(DATE, "birthdate", Patient::getBirthDateElement)
            .many(DATE, "death-date", it -> Only.of(DateTimeType.class, it.getDeceased()))
            .one(
                    TOKEN,
                    "deceased",
                    it -> new BooleanType(it.hasDeceased() && !it.getDeceased().equalsDeep(new BooleanType(false))))
            .many(
                    STRING,
                    "family",
                    it -> it.getName().stream().map(x -> x.getFamilyElement()).toList())
            .one(TOKEN, "gender", Patient::getGenderElement)
            .many(
                    STRING,
                    "given",
                    it -> it.getName().stream()
                            .flatMap(x -> x.getGiven().stream())
                            .toList())
            .many(TOKEN, "identifier", Patient::getIdentifier)
            .many(STRING, "name", Patient::getName)
            .one(REFERENCE, "organization", Patient::getManagingOrganization)
            .many(STRING, "phonetic", Patient::getName)
            .many(STRING, "jp-kana-sort", People::kana)
            .list();

    private static final List<Param<?>> RELATED_PERSON = Declared.of(RelatedPerson.class)
            .addresses(RelatedPerson::getAddress)
            .contacts(RelatedPerson::getTelecom)
            .one(TOKEN, "active", RelatedPerson::getActiveElement)
            .many(TOKEN, "identifier", RelatedPerson::getIdentifier)
            .many(STRING, "name", RelatedPerson::getName)
            .one(REFERENCE, "patient", RelatedPerson::getPatient)
            .many(STRING, "phonetic", RelatedPerson::getName)
            .many(TOKEN, "relationship", RelatedPerson::getRelationship)
            .list();

    private static final List<Param<?>> COVERAGE = Declared.of(Coverage.class)
            .one(REFERENCE, "beneficiary", Coverage::getBeneficiary)
            .many(
                    TOKEN,
                    "class-type",
                    it -> it.getClass_().stream().map(x -> x.getType()).toList())
            .many(
                    STRING,
                    "class-value",
                    it -> it.getClass_().stream().map(x -> x.getValueElement()).toList())
            .one(STRING, "dependent", Coverage::getDependentElement)
            .many(TOKEN, "identifier", Coverage::getIdentifier)
            .one(REFERENCE, "patient", Coverage::getBeneficiary)
            .many(REFERENCE, "payor", Coverage::getPayor)
            .one(TOKEN, "status", Coverage::getStatusElement)
            .one(TOKEN, "type", Coverage::getType)
            .many(
                    STRING,
                    "jp-insured-personnumber",
                    it -> Only.extension(it.getExtension(), JP + "JP_Coverage_InsuredPersonNumber"))
            .many(
                    STRING,
                    "jp-insured-personsubnumber",
                    it -> Only.extension(it.getExtension(), JP + "JP_Coverage_InsuredPersonSubNumber"))
            .many(
                    STRING,
                    "jp-insured-personsymbol",
                    it -> Only.extension(it.getExtension(), JP + "JP_Coverage_InsuredPersonSymbol"))
            .list();

    static final List<Param<?>> PARAMS =
            Stream.of(PATIENT, RELATED_PERSON, COVERAGE).flatMap(List::stream).toList();

    private People() {}

    /** The reading of the usual name, as JP Core sorts by it. */
    private static List<StringType> kana(Patient patient) {
        return patient.getName().stream()
                .filter(name -> name.getUse() == HumanName.NameUse.USUAL)
                .filter(name -> "SYL".equals(name.getExtensionString(REPRESENTATION)))
                .map(HumanName::getTextElement)
                .toList();
    }
}
